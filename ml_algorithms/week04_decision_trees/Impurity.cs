namespace Week04.DecisionTrees;

/// <summary>How a mixture of classes is measured.</summary>
public enum Impurity
{
    /// <summary>1 − Σ pₖ²: how often two rows drawn from the node, one after the other and with replacement, differ in class.</summary>
    Gini,

    /// <summary>−Σ pₖ log₂ pₖ: the bits that it takes, on average, to say the class of a row.</summary>
    Entropy,
}

/// <summary>The measures themselves.</summary>
public static class Impurities
{
    /// <summary>The impurity of a node from the weights of its classes; 0 when it has one class only.</summary>
    /// <param name="kind">Which measure.</param>
    /// <param name="classWeights">Per class the number, or the weight, of its rows; none negative, not all zero.</param>
    public static double Of(Impurity kind, ReadOnlySpan<double> classWeights)
    {
        double total = 0, sum = 0;
        foreach (double weight in classWeights) total += weight;
        foreach (double weight in classWeights)
        {
            double p = weight / total;
            sum += kind == Impurity.Gini ? p * p : p > 0 ? p * Math.Log2(p) : 0;
        }
        return kind == Impurity.Gini ? 1 - sum : 0 - sum;
    }
}
