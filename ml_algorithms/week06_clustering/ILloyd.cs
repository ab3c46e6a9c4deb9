using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>The two half steps of Lloyd's algorithm in one call: every row to its nearest centre, and what the rows of each centre add up to.</summary>
public interface ILloyd
{
    /// <summary>
    /// Gives every row the number of its nearest centre, of equally near ones the lowest, and adds up the rows of each.
    /// </summary>
    /// <param name="centers">K × d.</param>
    /// <param name="state">What is overwritten.</param>
    /// <returns>Whether a label changed.</returns>
    bool Assign(Matrix centers, LloydState state);
}

/// <summary>Where an assignment of rows to centres is kept.</summary>
/// <param name="Labels">n numbers of centres; −1 before the first assignment.</param>
/// <param name="Squares">n squared distances, each row's to its centre.</param>
/// <param name="Sums">K × d: the rows of each centre, added up.</param>
/// <param name="Counts">K: how many they are.</param>
public sealed record LloydState(int[] Labels, double[] Squares, Matrix Sums, int[] Counts)
{
    /// <summary>Nothing is assigned yet.</summary>
    public static LloydState Empty(int rows, int columns, int k)
    {
        int[] labels = new int[rows];
        Array.Fill(labels, -1);
        return new LloydState(labels, new double[rows], new Matrix(k, columns), new int[k]);
    }
}
