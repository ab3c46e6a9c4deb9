using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Numbers for inputs that are made up, and how a task gets at them.</summary>
internal static class Synthetic
{
    /// <summary>Standard normal numbers.</summary>
    public static double[] Normals(SeededRandom random, int count)
    {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) values[i] = random.NextNormal();
        return values;
    }

    /// <summary>The same in single precision.</summary>
    public static float[] Singles(SeededRandom random, int count) => Array.ConvertAll(Normals(random, count), value => (float)value);

    /// <summary>An input matrix as the topics take it.</summary>
    public static Matrix ToMatrix(this PeerMatrix array) => new(array.Rows, array.Columns, array.Doubles());

    /// <summary>X and y of a task's inputs as rows to learn classes from, which are numbered from 0.</summary>
    public static Dataset Classified(Inputs inputs, int classes)
    {
        PeerMatrix x = inputs["X"];
        return new Dataset
        {
            X = x.ToMatrix(),
            Features = Features(x.Columns),
            Labels = inputs.Vector("y", "X").Integers("y"),
            ClassNames = [.. Enumerable.Range(0, classes).Select(c => $"{c}")],
        };
    }

    /// <summary>Features without names of their own.</summary>
    public static IReadOnlyList<Feature> Features(int count) => [.. Enumerable.Range(0, count).Select(j => Feature.Numeric($"x{j}"))];
}
