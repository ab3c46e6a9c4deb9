using Curriculum.Toolkit;

namespace Week04.InformationTheory;

/// <summary>
/// Surprise and its mean, in bits (Shannon, 1948, sections 6 and 7). Everywhere 0 · log 0 = 0, the limit of p log p: what never
/// happens surprises nobody.
/// </summary>
public static class Entropy
{
    /// <summary>The surprise −log₂ p of an outcome, in bits: how many fair yes-or-no questions it answers.</summary>
    /// <param name="p">The outcome's probability; 0 gives infinity.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is no probability.</exception>
    public static double Surprise(double p)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
        return 0 - Math.Log2(p);                 // 0 − 0 is 0, where −log₂ 1 would print as −0
    }

    /// <summary>The entropy H(p) = −Σ pᵢ log₂ pᵢ, in bits.</summary>
    /// <param name="p">Probabilities of all outcomes.</param>
    /// <exception cref="ArgumentException">p is no distribution.</exception>
    public static double Of(ReadOnlySpan<double> p)
    {
        Distribution.Check(p, nameof(p));
        double sum = 0;
        foreach (double one in p)
            if (one > 0) sum -= one * Math.Log2(one);
        return sum + 0.0;
    }

    /// <summary>The joint entropy H(X, Y) of a table of joint probabilities, in bits.</summary>
    /// <param name="joint">P(x, y): a row per x, a column per y.</param>
    /// <exception cref="ArgumentException">The table is no distribution.</exception>
    public static double Joint(Matrix joint) => Of(joint.Values);

    /// <summary>
    /// The conditional entropy H(Y | X) = Σ P(x) H(Y | X = x), in bits: what is left to ask about Y when X is known.
    /// </summary>
    /// <param name="joint">P(x, y): a row per x, a column per y.</param>
    /// <exception cref="ArgumentException">The table is no distribution.</exception>
    public static double OfColumnsGivenRows(Matrix joint)
    {
        Distribution.Check(joint.Values, nameof(joint));
        double sum = 0;
        for (int i = 0; i < joint.Rows; i++)
        {
            double row = 0;
            foreach (double cell in joint.Row(i)) row += cell;
            foreach (double cell in joint.Row(i))
                if (cell > 0) sum -= cell * Math.Log2(cell / row);
        }
        return sum + 0.0;
    }
}
