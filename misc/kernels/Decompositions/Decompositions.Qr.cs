using System.Numerics;

namespace Curriculum.Kernels;

/// <content>A = Q R by Householder's reflections, for A of any shape (LAPACK calls it geqrf, ormqr and orgqr).</content>
public static partial class Decompositions
{
    /// <summary>
    /// Q and R with A = Q R, in place of A: R on and above the diagonal, below it the reflections I − τ v vᵀ whose product is Q, v
    /// without its leading one. R's diagonal has the signs that LAPACK gives it; where nothing but zeros is to be cleared, nothing is
    /// reflected and τ = 0. A that depends on itself is no obstacle; it shows in R's diagonal.
    /// </summary>
    /// <param name="m">Rows of A.</param>
    /// <param name="n">Columns of A.</param>
    /// <param name="a">A, m × n; no column longer than about half of the largest number that there is.</param>
    /// <param name="lda">How far a row of A begins after the one before: n or more. What lies between the rows stays as it is.</param>
    /// <param name="tau">min(m, n) numbers, the τ; what it held is overwritten.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void Qr(int m, int n, Span<double> a, int lda, Span<double> tau, int threads = 1) => Qr<double>(LaneWidths.Best, m, n, a, lda, tau, threads);

    /// <inheritdoc cref="Qr(int, int, Span{double}, int, Span{double}, int)"/>
    public static void Qr(int m, int n, Span<float> a, int lda, Span<float> tau, int threads = 1) => Qr<float>(LaneWidths.Best, m, n, a, lda, tau, threads);

    /// <summary>C ← op(Q) C, without Q ever being formed. Least squares is Qᵀ b and a triangular system with R.</summary>
    /// <param name="op">Whether Q or Qᵀ.</param>
    /// <param name="m">Rows of Q and C, and rows of the A that was decomposed.</param>
    /// <param name="columns">Columns of C.</param>
    /// <param name="reflections">How many reflections: as many as there are τ.</param>
    /// <param name="qr">What <see cref="Qr(int, int, Span{double}, int, Span{double}, int)"/> left in place of A.</param>
    /// <param name="ldqr">How far a row of it begins after the one before.</param>
    /// <param name="tau">The τ.</param>
    /// <param name="c">C, m × columns. It may not share memory with Q or τ.</param>
    /// <param name="ldc">How far a row of C begins after the one before: at least its number of columns.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void ApplyQ(MatrixOp op, int m, int columns, int reflections, ReadOnlySpan<double> qr, int ldqr, ReadOnlySpan<double> tau, Span<double> c, int ldc, int threads = 1) =>
        ApplyQ<double>(LaneWidths.Best, op, m, columns, reflections, qr, ldqr, tau, c, ldc, threads);

    /// <inheritdoc cref="ApplyQ(MatrixOp, int, int, int, ReadOnlySpan{double}, int, ReadOnlySpan{double}, Span{double}, int, int)"/>
    public static void ApplyQ(MatrixOp op, int m, int columns, int reflections, ReadOnlySpan<float> qr, int ldqr, ReadOnlySpan<float> tau, Span<float> c, int ldc, int threads = 1) =>
        ApplyQ<float>(LaneWidths.Best, op, m, columns, reflections, qr, ldqr, tau, c, ldc, threads);

    /// <summary>The first columns of Q, which are orthonormal.</summary>
    /// <param name="m">Rows of Q.</param>
    /// <param name="columns">How many columns: from as many as there are reflections (the thin Q) to m (the whole).</param>
    /// <param name="reflections">How many reflections: as many as there are τ.</param>
    /// <param name="qr">What <see cref="Qr(int, int, Span{double}, int, Span{double}, int)"/> left in place of A.</param>
    /// <param name="ldqr">How far a row of it begins after the one before.</param>
    /// <param name="tau">The τ.</param>
    /// <param name="q">Q, m × columns; what it held is overwritten. It may not share memory with the others.</param>
    /// <param name="ldq">How far a row of Q begins after the one before: at least its number of columns.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void FormQ(int m, int columns, int reflections, ReadOnlySpan<double> qr, int ldqr, ReadOnlySpan<double> tau, Span<double> q, int ldq, int threads = 1) =>
        FormQ<double>(LaneWidths.Best, m, columns, reflections, qr, ldqr, tau, q, ldq, threads);

    /// <inheritdoc cref="FormQ(int, int, int, ReadOnlySpan{double}, int, ReadOnlySpan{double}, Span{double}, int, int)"/>
    public static void FormQ(int m, int columns, int reflections, ReadOnlySpan<float> qr, int ldqr, ReadOnlySpan<float> tau, Span<float> q, int ldq, int threads = 1) =>
        FormQ<float>(LaneWidths.Best, m, columns, reflections, qr, ldqr, tau, q, ldq, threads);

    /// <summary>R with zeros below its diagonal, copied out of what <see cref="Qr(int, int, Span{double}, int, Span{double}, int)"/> left.</summary>
    /// <param name="m">Rows of the A that was decomposed.</param>
    /// <param name="n">Columns of A.</param>
    /// <param name="qr">What was left in place of A.</param>
    /// <param name="ldqr">How far a row of it begins after the one before.</param>
    /// <param name="r">R, min(m, n) × n; what it held is overwritten. It may not share memory with the other.</param>
    /// <param name="ldr">How far a row of R begins after the one before: n or more.</param>
    public static void FormR(int m, int n, ReadOnlySpan<double> qr, int ldqr, Span<double> r, int ldr) => FormR<double>(m, n, qr, ldqr, r, ldr);

    /// <inheritdoc cref="FormR(int, int, ReadOnlySpan{double}, int, Span{double}, int)"/>
    public static void FormR(int m, int n, ReadOnlySpan<float> qr, int ldqr, Span<float> r, int ldr) => FormR<float>(m, n, qr, ldqr, r, ldr);

    internal static unsafe void Qr<T>(LaneWidth width, int m, int n, Span<T> a, int lda, Span<T> tau, int threads) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Size(m, nameof(m));
        Check.Size(n, nameof(n));
        Check.Matrix<T>(a, m, n, lda, nameof(a), nameof(lda));
        Check.Vector<T>(tau, Math.Min(m, n), nameof(tau));
        Check.Apart(tau, a, nameof(tau), nameof(a));
        Check.Threads(threads, nameof(threads));
        fixed (T* pa = a, pt = tau)
        {
            HouseholderQr<T>.Run(width, threads, m, tau.Length, pa, lda, pt);
            if (n > m) HouseholderQr<T>.ApplyAll(width, threads, MatrixOp.Transpose, m, n - m, m, pa, lda, pt, pa + m, lda);
        }
    }

    internal static unsafe void ApplyQ<T>(LaneWidth width, MatrixOp op, int m, int columns, int reflections, ReadOnlySpan<T> qr, int ldqr, ReadOnlySpan<T> tau, Span<T> c, int ldc, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Known(op, nameof(op));
        RequireReflections(m, columns, reflections, qr, ldqr, tau, c, ldc, nameof(c), nameof(ldc), threads);
        fixed (T* pa = qr, pt = tau, pc = c) HouseholderQr<T>.ApplyAll(width, threads, op, m, columns, reflections, pa, ldqr, pt, pc, ldc);
    }

    internal static unsafe void FormQ<T>(LaneWidth width, int m, int columns, int reflections, ReadOnlySpan<T> qr, int ldqr, ReadOnlySpan<T> tau, Span<T> q, int ldq, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        RequireReflections(m, columns, reflections, qr, ldqr, tau, q, ldq, nameof(q), nameof(ldq), threads);
        if (columns < reflections || columns > m) throw new ArgumentException($"{nameof(columns)} is {columns}; needed is a number from {reflections}, that of the reflections, to {m}, that of the rows.", nameof(columns));
        fixed (T* pa = qr, pt = tau, pq = q) HouseholderQr<T>.Form(width, threads, m, columns, reflections, pa, ldqr, pt, pq, ldq);
    }

    internal static void FormR<T>(int m, int n, ReadOnlySpan<T> qr, int ldqr, Span<T> r, int ldr) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Size(m, nameof(m));
        Check.Size(n, nameof(n));
        Check.Matrix(qr, m, n, ldqr, nameof(qr), nameof(ldqr));
        Check.Matrix<T>(r, Math.Min(m, n), n, ldr, nameof(r), nameof(ldr));
        Check.Apart(r, qr, nameof(r), nameof(qr));
        for (int i = 0; i < Math.Min(m, n); i++)
        {
            r.Slice(i * ldr, i).Clear();
            qr.Slice(i * ldqr + i, n - i).CopyTo(r[(i * ldr + i)..]);
        }
    }

    private static void RequireReflections<T>(int m, int columns, int reflections, ReadOnlySpan<T> qr, int ldqr, ReadOnlySpan<T> tau, ReadOnlySpan<T> c, int ldc, string name, string ldName, int threads) where T : unmanaged
    {
        Check.Size(m, nameof(m));
        Check.Size(columns, nameof(columns));
        if (reflections < 0 || reflections > m) throw new ArgumentException($"{nameof(reflections)} is {reflections}; needed is a number from 0 to {m}, that of the rows.", nameof(reflections));
        Check.Matrix(qr, m, reflections, ldqr, nameof(qr), nameof(ldqr));
        Check.Vector(tau, reflections, nameof(tau));
        Check.Matrix(c, m, columns, ldc, name, ldName);
        Check.Apart(c, qr, name, nameof(qr));
        Check.Apart(c, tau, name, nameof(tau));
        Check.Threads(threads, nameof(threads));
    }
}
