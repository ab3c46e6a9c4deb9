namespace Curriculum.Kernels.Tests;

/// <summary>The decompositions as the textbook writes them, in double: Golub and Van Loan, Matrix Computations, 4th ed.</summary>
internal static class Plain
{
    public static double[,] Multiply(double[,] a, double[,] b)
    {
        double[,] c = new double[a.GetLength(0), b.GetLength(1)];
        for (int i = 0; i < a.GetLength(0); i++)
            for (int k = 0; k < a.GetLength(1); k++)
                for (int j = 0; j < b.GetLength(1); j++) c[i, j] += a[i, k] * b[k, j];
        return c;
    }

    public static double[,] Transpose(double[,] a) => Make(a.GetLength(1), a.GetLength(0), (i, j) => a[j, i]);

    public static double[,] Identity(int n) => Make(n, n, (i, j) => i == j ? 1 : 0);

    public static double[,] Make(int rows, int columns, Func<int, int, double> entry)
    {
        double[,] a = new double[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) a[i, j] = entry(i, j);
        return a;
    }

    /// <summary>X with T X = B for a lower or upper triangular T.</summary>
    public static double[,] Solve(double[,] t, bool lower, double[,] b)
    {
        int n = t.GetLength(0);
        double[,] x = (double[,])b.Clone();
        for (int column = 0; column < b.GetLength(1); column++)
            for (int step = 0; step < n; step++)
            {
                int i = lower ? step : n - 1 - step;
                for (int k = lower ? 0 : i + 1; k < (lower ? i : n); k++) x[i, column] -= t[i, k] * x[k, column];
                x[i, column] /= t[i, i];
            }
        return x;
    }

    /// <summary>L with A = L Lᵀ; the lower triangle of A is read.</summary>
    public static double[,] Cholesky(double[,] a)
    {
        int n = a.GetLength(0);
        double[,] l = new double[n, n];
        for (int j = 0; j < n; j++)
            for (int i = j; i < n; i++)
            {
                double sum = a[i, j];
                for (int k = 0; k < j; k++) sum -= l[i, k] * l[j, k];
                l[i, j] = i == j ? Math.Sqrt(sum) : sum / l[j, j];
            }
        return l;
    }

    /// <summary>L and U in one matrix, and the exchanges of rows.</summary>
    public static (double[,] Lu, int[] Pivots) Lu(double[,] a)
    {
        int n = a.GetLength(0);
        double[,] lu = (double[,])a.Clone();
        int[] pivots = new int[n];
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k; i < n; i++) if (Math.Abs(lu[i, k]) > Math.Abs(lu[pivot, k])) pivot = i;
            pivots[k] = pivot;
            for (int j = 0; j < n; j++) (lu[k, j], lu[pivot, j]) = (lu[pivot, j], lu[k, j]);
            for (int i = k + 1; i < n; i++)
            {
                lu[i, k] /= lu[k, k];
                for (int j = k + 1; j < n; j++) lu[i, j] -= lu[i, k] * lu[k, j];
            }
        }
        return (lu, pivots);
    }

    /// <summary>R on and above the diagonal, the reflections below it; R's signs are LAPACK's.</summary>
    public static (double[,] Qr, double[] Tau) Qr(double[,] a)
    {
        int m = a.GetLength(0), n = a.GetLength(1);
        double[,] qr = (double[,])a.Clone();
        double[] tau = new double[Math.Min(m, n)];
        for (int k = 0; k < tau.Length; k++)
        {
            double rest = 0;
            for (int i = k + 1; i < m; i++) rest += qr[i, k] * qr[i, k];
            if (rest == 0) continue;
            double length = Math.Sqrt(qr[k, k] * qr[k, k] + rest), r = qr[k, k] > 0 ? -length : length, first = qr[k, k] - r;
            tau[k] = (r - qr[k, k]) / r;
            for (int i = k + 1; i < m; i++) qr[i, k] /= first;
            qr[k, k] = r;
            for (int j = k + 1; j < n; j++)
            {
                double sum = qr[k, j];
                for (int i = k + 1; i < m; i++) sum += qr[i, k] * qr[i, j];
                qr[k, j] -= tau[k] * sum;
                for (int i = k + 1; i < m; i++) qr[i, j] -= tau[k] * sum * qr[i, k];
            }
        }
        return (qr, tau);
    }
}
