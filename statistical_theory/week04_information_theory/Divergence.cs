namespace Week04.InformationTheory;

/// <summary>
/// How far one distribution is from another, in bits. Everywhere 0 · log(0 / q) = 0, and p · log(p / 0) is infinite: nothing that one
/// thought impossible has a finite price.
/// </summary>
public static class Divergence
{
    /// <summary>
    /// The cross-entropy H(p, q) = −Σ pᵢ log₂ qᵢ, in bits: the mean surprise of one who believes in q and lives in p.
    /// </summary>
    /// <param name="p">What happens.</param>
    /// <param name="q">What is believed; infinity where q is 0 and p is not.</param>
    /// <exception cref="ArgumentException">One is no distribution, or they have different lengths.</exception>
    public static double CrossEntropy(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        CheckBoth(p, q);
        double sum = 0;
        for (int i = 0; i < p.Length; i++)
            if (p[i] > 0) sum -= p[i] * Math.Log2(q[i]);
        return sum + 0.0;
    }

    /// <summary>
    /// The Kullback–Leibler divergence D(p ‖ q) = Σ pᵢ log₂(pᵢ / qᵢ) = H(p, q) − H(p), in bits (Kullback and Leibler, 1951).
    /// It is not symmetric: the first argument is what happens, and weighs.
    /// </summary>
    /// <param name="p">What happens.</param>
    /// <param name="q">What is believed; infinity where q is 0 and p is not.</param>
    /// <returns>0 when both are equal, else above 0.</returns>
    /// <exception cref="ArgumentException">One is no distribution, or they have different lengths.</exception>
    public static double KullbackLeibler(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        CheckBoth(p, q);
        return Math.Max(0, Relative(p, q));      // the sum of terms of both signs may round to −1e-17
    }

    /// <summary>
    /// The Jensen–Shannon divergence, (D(p ‖ m) + D(q ‖ m)) / 2 with m = (p + q) / 2, in bits (Lin, 1991). Symmetric, never infinite,
    /// at most one bit: it is what one letter tells about the question from which of two books it was drawn.
    /// </summary>
    /// <exception cref="ArgumentException">One is no distribution, or they have different lengths.</exception>
    public static double JensenShannon(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        CheckBoth(p, q);
        double[] m = new double[p.Length];
        for (int i = 0; i < m.Length; i++) m[i] = (p[i] + q[i]) / 2;
        return Math.Clamp((Relative(p, m) + Relative(q, m)) / 2, 0, 1);
    }

    /// <summary>
    /// The Jensen–Shannon distance: the root of the divergence, which obeys the triangle inequality as the divergence does not.
    /// SciPy's <c>jensenshannon</c> is this one.
    /// </summary>
    /// <exception cref="ArgumentException">One is no distribution, or they have different lengths.</exception>
    public static double JensenShannonDistance(ReadOnlySpan<double> p, ReadOnlySpan<double> q) => Math.Sqrt(JensenShannon(p, q));

    private static double Relative(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        double sum = 0;
        for (int i = 0; i < p.Length; i++)
            if (p[i] > 0) sum += p[i] * Math.Log2(p[i] / q[i]);
        return sum;
    }

    private static void CheckBoth(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        Distribution.Check(p, nameof(p));
        Distribution.Check(q, nameof(q));
        if (p.Length != q.Length) throw new ArgumentException($"p has {p.Length} outcomes and q has {q.Length}; they must speak of the same ones.", nameof(q));
    }
}
