using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.LogisticRegression;

/// <summary>
/// Newton's step for the log loss, written as statisticians found it: a weighted least-squares fit to the working response
/// <code>uᵢ = zᵢ + (yᵢ − pᵢ) / (pᵢ (1 − pᵢ))   with weights   pᵢ (1 − pᵢ)</code>
/// again and again: iteratively reweighted least squares (P. J. Green, 1984). The algebra is the same as Newton's; the tests hold them
/// against each other. Of the response only weight times response is needed, pᵢ (1 − pᵢ) zᵢ + yᵢ − pᵢ, so nothing is divided by a weight that
/// has become 0. There is no damping: from a bad start the steps may run off, and the trainer uses week 2's Newton, which has it.
/// </summary>
public static class Irls
{
    /// <summary>The coefficients after one more step.</summary>
    /// <param name="x">Features, n × p, with a column of ones where an intercept is wanted.</param>
    /// <param name="y">Outcomes, 0 or 1.</param>
    /// <param name="b">The coefficients before it, p.</param>
    public static double[] Step(Matrix x, double[] y, double[] b)
    {
        int p = x.Columns;
        Matrix gram = new(p, p);        // Xᵀ W X
        double[] right = new double[p];  // Xᵀ W u
        for (int i = 0; i < x.Rows; i++)
        {
            Span<double> row = x.Row(i);
            double z = VectorMath.Dot(row, b), probability = 1 / (1 + Math.Exp(-z)), weight = probability * (1 - probability);
            double weighted = weight * z + y[i] - probability;
            for (int j = 0; j < p; j++)
            {
                right[j] += weighted * row[j];
                for (int k = 0; k < p; k++) gram[j, k] += weight * row[j] * row[k];
            }
        }
        if (Decompositions.Cholesky(p, gram.Values, p) != 0) throw new ArithmeticException("The weighted columns depend on each other.");
        Decompositions.CholeskySolve(p, 1, gram.Values, p, right, 1);
        return right;
    }
}
