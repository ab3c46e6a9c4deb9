using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.LogisticRegression;

/// <summary>What both regressions ask of their data.</summary>
internal static class Classes
{
    private const double Largest = 1e100;

    /// <summary>Checks the data of a model of two classes.</summary>
    /// <returns>1 for a row of the second class, 0 for one of the first.</returns>
    public static double[] RequireTwo(Dataset data, Abilities abilities, double penalty)
    {
        int[] labels = Require(data, abilities, penalty);
        if (data.ClassNames.Count != 2)
            throw new ArgumentException($"There are {data.ClassNames.Count} classes: {string.Join(", ", data.ClassNames)}. BinaryLogisticRegression has two; SoftmaxRegression takes more.", nameof(data));
        return Array.ConvertAll(labels, label => (double)label);
    }

    /// <summary>Complete, numeric data in which every class has rows.</summary>
    public static int[] Require(Dataset data, Abilities abilities, double penalty)
    {
        if (!(penalty >= 0 && double.IsFinite(penalty))) throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty is a number, and not negative.");
        int[] labels = data.RequireClassification(abilities);
        bool[] seen = new bool[data.ClassNames.Count];
        for (int i = 0; i < labels.Length; i++) seen[labels[i]] |= data.Weights is null || data.Weights[i] > 0;
        if (Array.IndexOf(seen, false) is >= 0 and int missing)
            throw new ArgumentException($"No row belongs to class '{data.ClassNames[missing]}'. Its probability would be driven to 0 for ever, and the intercept with it: leave the class out, or find rows.", nameof(data));
        if (data.ClassNames.Count < 2) throw new ArgumentException("There is only one class; nothing is to be told apart.", nameof(data));
        // One quick look; which one it is, the loop says.
        if (VectorMath.Dot(data.X.Values, data.X.Values) <= Largest) return labels;
        for (int i = 0; i < data.X.Values.Length; i++)
            if (Math.Abs(data.X.Values[i]) > Largest)
                throw new ArgumentException(FormattableString.Invariant($"Feature '{data.Features[i % data.Columns].Name}' is {data.X.Values[i]} in row {i / data.Columns}; its square would overflow. Use another unit."), nameof(data));
        return labels;
    }
}
