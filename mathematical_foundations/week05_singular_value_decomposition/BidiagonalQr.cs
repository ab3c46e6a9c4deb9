namespace Week05.SingularValueDecomposition;

/// <summary>
/// Singular values of an upper bidiagonal matrix: implicit QR steps of BᵀB, which is never formed (G. H. Golub, C. Reinsch, 1970). Where a
/// shift would blur small singular values, the step without a shift of J. Demmel and W. Kahan ("Accurate singular values of bidiagonal
/// matrices", 1990) is taken, which subtracts nothing.
/// </summary>
internal static class BidiagonalQr
{
    private const int StepsPerValue = 60;

    /// <summary>Turns d into the singular values, in no order and with either sign.</summary>
    /// <param name="d">The diagonal.</param>
    /// <param name="e">The numbers right of it, from 0 on; one more place than there are.</param>
    /// <param name="left">Gets the rotations of the left side: the rows of Uᵀ.</param>
    /// <param name="right">Gets those of the right side: the rows of Vᵀ.</param>
    /// <exception cref="InvalidOperationException">More than 60 steps per value.</exception>
    public static void Run(double[] d, double[] e, RotationSweeps left, RotationSweeps right)
    {
        int n = d.Length;
        double[] cl = new double[n], sl = new double[n], cr = new double[n], sr = new double[n];
        Deflation.Run(e, n, StepsPerValue, i => IsNegligible(d, e, i), (low, high) =>
        {
            double shift = Shift(d, e, low, high);
            if (shift == 0) StepWithoutShift(d, e, low, high, cl, sl, cr, sr);
            else Step(d, e, low, high, shift, cl, sl, cr, sr);
            left.Add(low, cl.AsSpan(0, high - low), sl.AsSpan(0, high - low));
            right.Add(low, cr.AsSpan(0, high - low), sr.AsSpan(0, high - low));
        });
        left.Apply();
        right.Apply();
    }

    private static bool IsNegligible(double[] d, double[] e, int i) => Math.Abs(e[i]) <= Svd.Epsilon * Math.Min(Math.Abs(d[i]), Math.Abs(d[i + 1])) || Math.Abs(e[i]) < 1e-150;

    // The smaller singular value of the last 2 × 2 block [f g; 0 h]; zero where its square is lost beside the first entry's.
    private static double Shift(double[] d, double[] e, int low, int high)
    {
        if (Array.IndexOf(d, 0.0, low, high - low + 1) >= 0) return 0;
        double f = Math.Abs(d[high - 1]), g = Math.Abs(e[high - 1]), h = Math.Abs(d[high]);
        double largest = (double.Hypot(f + h, g) + double.Hypot(f - h, g)) / 2, shift = Math.Min(f, h) * (Math.Max(f, h) / largest);
        double ratio = shift / Math.Abs(d[low]);
        return ratio * ratio < Svd.Epsilon ? 0 : shift;
    }

    private static void Step(double[] d, double[] e, int low, int high, double shift, double[] cl, double[] sl, double[] cr, double[] sr)
    {
        // (d² − shift²) / d and e: the first column of BᵀB − shift² I, divided by d.
        double f = (Math.Abs(d[low]) - shift) * (Math.Sign(d[low]) + shift / d[low]), g = e[low];
        for (int i = low; i < high; i++)
        {
            Rotation right = Rotation.Clearing(f, g, out double r);
            if (i > low) e[i - 1] = r;
            (f, e[i]) = right.Of(d[i], e[i]);
            (g, d[i + 1]) = (right.S * d[i + 1], right.C * d[i + 1]);
            Rotation left = Rotation.Clearing(f, g, out d[i]);
            (f, d[i + 1]) = left.Of(e[i], d[i + 1]);
            if (i < high - 1) (g, e[i + 1]) = (left.S * e[i + 1], left.C * e[i + 1]);
            (cl[i - low], sl[i - low], cr[i - low], sr[i - low]) = (left.C, left.S, right.C, right.S);
        }
        e[high - 1] = f;
    }

    private static void StepWithoutShift(double[] d, double[] e, int low, int high, double[] cl, double[] sl, double[] cr, double[] sr)
    {
        Rotation right = new(1, 0), left = new(1, 0);
        for (int i = low; i < high; i++)
        {
            right = Rotation.Clearing(d[i] * right.C, e[i], out double r);
            if (i > low) e[i - 1] = left.S * r;
            left = Rotation.Clearing(left.C * r, d[i + 1] * right.S, out d[i]);
            (cl[i - low], sl[i - low], cr[i - low], sr[i - low]) = (left.C, left.S, right.C, right.S);
        }
        double h = d[high] * right.C;
        (d[high], e[high - 1]) = (h * left.C, h * left.S);
    }
}
