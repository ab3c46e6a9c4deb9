namespace Week05.SingularValueDecomposition;

/// <summary>
/// Eigenvalues of a symmetric tridiagonal matrix: QR steps with Wilkinson's shift, done implicitly by chasing one entry that does not
/// belong down the matrix (Golub and Van Loan, algorithms 8.3.2 and 8.3.3). Each step makes the last number beside the diagonal much
/// smaller, in the end with the third power; when it is gone, the last diagonal entry is an eigenvalue.
/// </summary>
internal static class TridiagonalQr
{
    private const int StepsPerValue = 30;

    /// <summary>Turns d into the eigenvalues, in no order.</summary>
    /// <param name="d">The diagonal.</param>
    /// <param name="e">The numbers beside it, from 0 on; one more place than there are.</param>
    /// <param name="vectors">Gets every rotation, so that its rows become the eigenvectors.</param>
    /// <exception cref="InvalidOperationException">More than 30 steps per value.</exception>
    public static void Run(double[] d, double[] e, RotationSweeps vectors)
    {
        int n = d.Length;
        double[] c = new double[n], s = new double[n];
        Deflation.Run(e, n, StepsPerValue, i => IsNegligible(d, e, i), (low, high) =>
        {
            Step(d, e, low, high, c, s);
            vectors.Add(low, c.AsSpan(0, high - low), s.AsSpan(0, high - low));
        });
        vectors.Apply();
    }

    private static bool IsNegligible(double[] d, double[] e, int i) => Math.Abs(e[i]) <= Svd.Epsilon * Math.Sqrt(Math.Abs(d[i])) * Math.Sqrt(Math.Abs(d[i + 1])) || Math.Abs(e[i]) < 1e-150;

    private static void Step(double[] d, double[] e, int low, int high, double[] c, double[] s)
    {
        // Wilkinson's shift: of the last 2 × 2 block's eigenvalues, the one nearer to the last entry.
        double half = (d[high - 1] - d[high]) / 2, beside = e[high - 1];
        double shift = d[high] - beside * (beside / (half + Math.CopySign(double.Hypot(half, beside), half)));
        double x = d[low] - shift, z = e[low];
        for (int k = low; k < high; k++)
        {
            Rotation turn = Rotation.Clearing(x, z, out double r);
            (double ck, double sk) = (turn.C, turn.S);
            if (k > low) e[k - 1] = r;
            double p = 2 * ck * e[k] + sk * (d[k + 1] - d[k]);
            (d[k], d[k + 1], e[k]) = (d[k] + sk * p, d[k + 1] - sk * p, ck * p - e[k]);
            if (k < high - 1)
            {
                x = e[k];
                z = sk * e[k + 1];
                e[k + 1] *= ck;
            }
            (c[k - low], s[k - low]) = (ck, sk);
        }
    }
}
