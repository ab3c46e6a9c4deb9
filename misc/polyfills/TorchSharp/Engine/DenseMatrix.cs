namespace TorchSharp;

/// <summary>
/// Decompositions of one matrix in double precision, stored row by row: plain textbook algorithms, with exactly rounded operations in a
/// fixed order, so that the results are the same everywhere.
/// </summary>
internal static class DenseMatrix
{
    /// <summary>A = P L U by Gaussian elimination with partial pivoting, in place; the sign is that of the permutation, 0 for a singular A.</summary>
    public static (int[] Order, int Sign) Lu(double[] a, int n)
    {
        int[] order = [.. Enumerable.Range(0, n)];
        int sign = 1;
        bool singular = false;
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++) if (Math.Abs(a[i * n + k]) > Math.Abs(a[pivot * n + k])) pivot = i;
            if (a[pivot * n + k] == 0) { singular = true; continue; }
            if (pivot != k)
            {
                for (int j = 0; j < n; j++) (a[k * n + j], a[pivot * n + j]) = (a[pivot * n + j], a[k * n + j]);
                (order[k], order[pivot]) = (order[pivot], order[k]);
                sign = -sign;
            }
            for (int i = k + 1; i < n; i++)
            {
                double factor = a[i * n + k] /= a[k * n + k];
                for (int j = k + 1; j < n; j++) a[i * n + j] -= factor * a[k * n + j];
            }
        }
        return (order, singular ? 0 : sign);
    }

    /// <summary>X with A X = B, from <see cref="Lu"/>; B is n × columns.</summary>
    public static double[] SolveLu(double[] lu, int[] order, int n, double[] b, int columns)
    {
        double[] x = new double[n * columns];
        for (int i = 0; i < n; i++)
            for (int c = 0; c < columns; c++)
            {
                double value = b[order[i] * columns + c];
                for (int j = 0; j < i; j++) value -= lu[i * n + j] * x[j * columns + c];
                x[i * columns + c] = value;
            }
        for (int i = n - 1; i >= 0; i--)
            for (int c = 0; c < columns; c++)
            {
                double value = x[i * columns + c];
                for (int j = i + 1; j < n; j++) value -= lu[i * n + j] * x[j * columns + c];
                x[i * columns + c] = value / lu[i * n + i];
            }
        return x;
    }

    /// <summary>L with A = L Lᵀ, from the lower triangle of A; null if A is not positive definite.</summary>
    public static double[]? Cholesky(double[] a, int n)
    {
        double[] l = new double[n * n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++)
            {
                double sum = a[i * n + j];
                for (int k = 0; k < j; k++) sum -= l[i * n + k] * l[j * n + k];
                if (i == j && !(sum > 0)) return null;
                l[i * n + j] = i == j ? Math.Sqrt(sum) : sum / l[j * n + j];
            }
        return l;
    }

    /// <summary>A = Q R by Householder reflections; Q has as many columns as asked for, R as many rows. The signs are LAPACK's.</summary>
    public static (double[] Q, double[] R) Qr(double[] matrix, int m, int n, int columnsOfQ)
    {
        double[] a = [.. matrix];
        int steps = Math.Min(m, n);
        double[][] reflections = new double[steps][];
        for (int k = 0; k < steps; k++)
        {
            double[] v = new double[m];
            double norm = 0;
            for (int i = k; i < m; i++) norm += (v[i] = a[i * n + k]) * v[i];
            norm = Math.Sqrt(norm);
            reflections[k] = v;
            bool done = true;
            for (int i = k + 1; i < m; i++) done &= v[i] == 0;
            if (done) { Array.Clear(v); continue; }
            v[k] += v[k] >= 0 ? norm : -norm;
            Reflect(v, a, m, n, k);
        }
        double[] r = new double[columnsOfQ * n];
        for (int i = 0; i < Math.Min(columnsOfQ, m); i++) for (int j = i; j < n; j++) r[i * n + j] = a[i * n + j];
        double[] q = new double[m * columnsOfQ];
        for (int i = 0; i < columnsOfQ; i++) q[i * columnsOfQ + i] = 1;
        for (int k = steps - 1; k >= 0; k--) Reflect(reflections[k], q, m, columnsOfQ, 0);
        return (q, r);
    }

    // A ← (1 − 2 v vᵀ / vᵀv) A, from a column on.
    private static void Reflect(double[] v, double[] a, int m, int n, int from)
    {
        double square = 0;
        foreach (double x in v) square += x * x;
        if (square == 0) return;
        for (int j = from; j < n; j++)
        {
            double dot = 0;
            for (int i = 0; i < m; i++) dot += v[i] * a[i * n + j];
            dot *= 2 / square;
            for (int i = 0; i < m; i++) a[i * n + j] -= dot * v[i];
        }
    }

    /// <summary>
    /// Eigenvalues in ascending order and eigenvectors (columns) of a symmetric matrix, by Jacobi's rotations: each makes one entry beside
    /// the diagonal 0, until all are (Golub and Van Loan, Matrix Computations, section 8.5).
    /// </summary>
    public static (double[] Values, double[] Vectors) Symmetric(double[] matrix, int n)
    {
        double[] a = [.. matrix], v = new double[n * n];
        for (int i = 0; i < n; i++) v[i * n + i] = 1;
        for (int sweep = 0; sweep < 60; sweep++)
        {
            double off = 0, all = 0;
            for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) { all += a[i * n + j] * a[i * n + j]; if (i != j) off += a[i * n + j] * a[i * n + j]; }
            if (off <= 1e-34 * all) break;
            for (int p = 0; p < n; p++)
                for (int q = p + 1; q < n; q++)
                {
                    if (a[p * n + q] == 0) continue;
                    (double c, double s) = Rotation(a[p * n + p], a[q * n + q], a[p * n + q]);
                    for (int k = 0; k < n; k++) Rotate(ref a[k * n + p], ref a[k * n + q], c, s);
                    for (int k = 0; k < n; k++) Rotate(ref a[p * n + k], ref a[q * n + k], c, s);
                    for (int k = 0; k < n; k++) Rotate(ref v[k * n + p], ref v[k * n + q], c, s);
                }
        }
        int[] order = [.. Enumerable.Range(0, n).OrderBy(i => a[i * n + i])];
        double[] vectors = new double[n * n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) vectors[i * n + j] = v[i * n + order[j]];
        return ([.. order.Select(i => a[i * n + i])], vectors);
    }

    // The rotation that makes the entry z of [x z; z y] vanish.
    private static (double C, double S) Rotation(double x, double y, double z)
    {
        double theta = (y - x) / (2 * z), t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1)), c = 1 / Math.Sqrt(t * t + 1);
        return (c, t * c);
    }

    private static void Rotate(ref double x, ref double y, double c, double s) => (x, y) = (c * x - s * y, s * x + c * y);

    /// <summary>
    /// A = U diag(s) Vᵀ with s descending, for m ≥ n, by one-sided Jacobi rotations (Hestenes): columns of A are rotated in pairs until all
    /// are orthogonal; their lengths are the singular values. U is m × n, V n × n.
    /// </summary>
    public static (double[] U, double[] S, double[] V) Svd(double[] matrix, int m, int n)
    {
        double[] a = [.. matrix], v = new double[n * n];
        for (int i = 0; i < n; i++) v[i * n + i] = 1;
        bool rotated = true;
        for (int sweep = 0; rotated && sweep < 60; sweep++)
        {
            rotated = false;
            for (int p = 0; p < n; p++)
                for (int q = p + 1; q < n; q++)
                {
                    double pp = 0, qq = 0, pq = 0;
                    for (int i = 0; i < m; i++)
                    {
                        double x = a[i * n + p], y = a[i * n + q];
                        pp += x * x; qq += y * y; pq += x * y;
                    }
                    if (Math.Abs(pq) <= 1e-16 * Math.Sqrt(pp * qq) || pq == 0) continue;
                    rotated = true;
                    (double c, double s) = Rotation(pp, qq, pq);
                    for (int i = 0; i < m; i++) Rotate(ref a[i * n + p], ref a[i * n + q], c, s);
                    for (int i = 0; i < n; i++) Rotate(ref v[i * n + p], ref v[i * n + q], c, s);
                }
        }
        double[] lengths = new double[n];
        for (int j = 0; j < n; j++)
        {
            double square = 0;
            for (int i = 0; i < m; i++) square += a[i * n + j] * a[i * n + j];
            lengths[j] = Math.Sqrt(square);
        }
        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(j => lengths[j])];
        double[] u = new double[m * n], sorted = new double[n], vectors = new double[n * n];
        double tiny = lengths.DefaultIfEmpty(0).Max() * 1e-300;
        for (int j = 0; j < n; j++)
        {
            sorted[j] = lengths[order[j]];
            for (int i = 0; i < n; i++) vectors[i * n + j] = v[i * n + order[j]];
            for (int i = 0; i < m; i++) u[i * n + j] = sorted[j] > tiny ? a[i * n + order[j]] / sorted[j] : 0;
        }
        Complete(u, m, n, [.. sorted.Select(s => s > tiny)]);
        return (u, sorted, vectors);
    }

    /// <summary>Fills columns that are not given with unit vectors orthogonal to all others (Gram and Schmidt, twice).</summary>
    public static void Complete(double[] u, int m, int columns, bool[] given)
    {
        for (int j = 0; j < columns; j++)
        {
            if (given[j]) continue;
            for (int axis = 0; axis < m; axis++)
            {
                double[] w = new double[m];
                w[axis] = 1;
                for (int pass = 0; pass < 2; pass++)
                    for (int k = 0; k < columns; k++)
                    {
                        if (!given[k]) continue;
                        double dot = 0;
                        for (int i = 0; i < m; i++) dot += w[i] * u[i * columns + k];
                        for (int i = 0; i < m; i++) w[i] -= dot * u[i * columns + k];
                    }
                double length = 0;
                foreach (double x in w) length += x * x;
                if (length < 0.5 / m) continue;
                length = Math.Sqrt(length);
                for (int i = 0; i < m; i++) u[i * columns + j] = w[i] / length;
                given[j] = true;
                break;
            }
        }
    }
}
