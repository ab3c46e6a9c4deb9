namespace TorchSharp;

/// <summary>
/// Attention as one operation: for each head a product, the mask, the softmax and another product, while the scores are in the cache.
/// Heads are read and written where they lie in rows of all heads, so nothing is copied to separate them. Tested equal to
/// <see cref="Attention.Plain"/>.
/// </summary>
internal static class FusedAttention
{
    /// <summary>Where the rows of one head lie: a start for each image and head, and the distance of rows.</summary>
    private readonly record struct Place(long Image, long Head, long Row)
    {
        public static Place Of(Tensor x) => new(x.Core.Strides[0], x.Core.Strides[1], x.Core.Strides[2]);
    }

    // A tensor (N, H, L, D) whose numbers lie in the order in which those of another do.
    private static Tensor Like(Tensor x)
    {
        int[] order = [.. Enumerable.Range(0, 3).OrderByDescending(d => x.Core.Strides[d]), 3];
        long[] strides = new long[4];
        long step = 1;
        foreach (int d in order.Reverse()) (strides[d], step) = (step, step * x.Shape[d]);
        return new Tensor(new TensorCore(Storage.Allocate(x.Core.Count * DataTypes.SizeOf(x.Type)), x.Type, [.. x.Shape], strides, 0) { IsInference = GradMode.IsInference });
    }

    private static bool IsReadable(Tensor x) => (x.Core.Strides[3] == 1 || x.Shape[3] == 1) && x.Core.Strides.All(stride => stride is >= 0 and < int.MaxValue) && x.Core.Strides[2] >= x.Shape[3];

    /// <summary>q (N, H, L, D), k and v (N, H, S, D), the mask of shape (N, H, L, S) or none.</summary>
    public static Tensor Run(Tensor q, Tensor k, Tensor v, Tensor? mask)
    {
        Tensor Dense(Tensor x) => IsReadable(x) ? x : Shaping.Contiguous(x);
        Tensor result = Like(Dense(q)), weights = Pointwise.Empty([q.Shape[0], q.Shape[1], q.Shape[2], k.Shape[2]], q.Type);
        using (GradMode.Set(false))
        {
            using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
            ForwardAction action = new(Dense(q), Dense(k), Dense(v), mask, weights, result);
            DataTypes.Float(q.Type, "attention", ref action);
        }
        return Graph.Record("Attention", [result], [q, k, v], [q, k, v, weights, mask], (g, node) =>
        {
            Tensor q = node.Saved(0), k = node.Saved(1), v = node.Saved(2);
            if (GradMode.IsOn) return Again.Gradients(fresh => [Attention.Plain(fresh[0], fresh[1], fresh[2], mask is null ? null : node.Saved(4), 0).Result], [q, k, v], node, g);
            Tensor dense = Dense(g[0]!), dq = Like(Dense(q)), dk = Like(Dense(k)), dv = Like(Dense(v));
            BackAction action = new(Dense(q), Dense(k), Dense(v), node.Saved(3), dense, dq, dk, dv);
            DataTypes.Float(q.Type, "attention", ref action);
            return [dq, dk, dv];
        })[0];
    }

    /// <summary>Attention of a sequence to itself: rows of queries, keys and values side by side (L, N, 3 E) give rows (L, N, E).</summary>
    public static Tensor OfSelf(Tensor packed, long heads, Tensor? mask)
    {
        Tensor rows = Shaping.Contiguous(packed);
        (long l, long n, long e) = (rows.Shape[0], rows.Shape[1], rows.Shape[2] / 3);
        Tensor result = Pointwise.Empty([l, n, e], rows.Type), weights = Pointwise.Empty([n, heads, l, l], rows.Type);
        using (GradMode.Set(false))
        {
            using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
            Tensor[] parts = Parts(rows, heads, 3);
            ForwardAction action = new(parts[0], parts[1], parts[2], mask, weights, Parts(result, heads, 1)[0]);
            DataTypes.Float(rows.Type, "attention", ref action);
        }
        return Graph.Record("SelfAttention", [result], [rows], [rows, weights, mask], (g, node) =>
        {
            Tensor rows = node.Saved(0);
            if (GradMode.IsOn)
                return Again.Gradients(fresh =>
                {
                    Tensor[] parts = Parts(fresh[0], heads, 3);
                    Tensor y = Attention.Plain(parts[0], parts[1], parts[2], mask is null ? null : node.Saved(2), 0).Result;
                    return [Shaping.Reshape(Shaping.Permute(y, [2, 0, 1, 3]), [l, n, e])];
                }, [rows], node, g);
            Tensor gradient = Pointwise.Empty(rows.Shape, rows.Type);
            Tensor[] x = Parts(rows, heads, 3), d = Parts(gradient, heads, 3);
            BackAction action = new(x[0], x[1], x[2], node.Saved(1), Parts(Shaping.Contiguous(g[0]!), heads, 1)[0], d[0], d[1], d[2]);
            DataTypes.Float(rows.Type, "attention", ref action);
            return [gradient];
        })[0];
    }

    // (L, N, parts E) as so many views (N, heads, L, E / heads).
    private static Tensor[] Parts(Tensor rows, long heads, int parts)
    {
        Tensor split = Shaping.Reshape(rows, [rows.Shape[0], rows.Shape[1], parts, heads, rows.Shape[2] / parts / heads]);
        return [.. Enumerable.Range(0, parts).Select(part => Shaping.Permute(Shaping.Select(split, 2, part), [1, 2, 0, 3]))];
    }

    private readonly unsafe struct ForwardAction(Tensor q, Tensor k, Tensor v, Tensor? mask, Tensor weights, Tensor result) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            int images = (int)q.Shape[0], heads = (int)q.Shape[1], l = (int)q.Shape[2], d = (int)q.Shape[3], s = (int)k.Shape[2];
            using Pinned<T> pq = new(q), pk = new(k), pv = new(v), pm = new(mask), pw = new(weights), pr = new(result);
            T* startQ = pq.At, startK = pk.At, startV = pv.At, startM = pm.At, startW = pw.At, startR = pr.At;
            Place placeQ = Place.Of(q), placeK = Place.Of(k), placeV = Place.Of(v), placeR = Place.Of(result);
            long[] m = mask is null ? new long[4] : mask.Core.Strides;
            double scale = 1 / Math.Sqrt(d);
            Blas.Share(images * heads, MatrixProducts.Threads, i =>
            {
                (int image, int head) = (i / heads, i % heads);
                T* scores = startW + (nint)i * l * s;
                Blas.Gemm(MatrixOp.None, MatrixOp.Transpose, l, s, d, scale, startQ + image * placeQ.Image + head * placeQ.Head, (int)placeQ.Row, startK + image * placeK.Image + head * placeK.Head, (int)placeK.Row, 0, scores, s, 1);
                for (int row = 0; row < l; row++)
                    Softmax(scores + (nint)row * s, startM == null ? null : startM + image * m[0] + head * m[1] + row * m[2], m[3], s);
                Blas.Gemm(MatrixOp.None, MatrixOp.None, l, d, s, 1, scores, s, startV + image * placeV.Image + head * placeV.Head, (int)placeV.Row, 0, startR + image * placeR.Image + head * placeR.Head, (int)placeR.Row, 1);
            });
        }

        private static void Softmax<T>(T* x, T* mask, long step, int n) where T : unmanaged, IFloatingPointIeee754<T>
        {
            if (mask != null && step == 1) Blas.Add(mask, x, n);
            else if (mask != null) for (int i = 0; i < n; i++) x[i] += mask[i * step];
            T top = Max(x, n);
            if (T.IsNegativeInfinity(top)) top = T.Zero;
            Blas.AddScalar(-top, x, n);
            Blas.Exp(x, x, n);
            Blas.Affine(T.One / Blas.Sum(x, n), T.Zero, x, x, n);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static T Max<T>(T* x, int n) where T : unmanaged, IFloatingPointIeee754<T>
        {
            if (n < Vector<T>.Count)
            {
                T top = x[0];
                for (int i = 1; i < n; i++) top = T.Max(top, x[i]);
                return top;
            }
            Vector<T> all = Vector.Load(x);
            for (int i = Vector<T>.Count; i <= n - Vector<T>.Count; i += Vector<T>.Count) all = Vector.Max(all, Vector.Load(x + i));
            all = Vector.Max(all, Vector.Load(x + n - Vector<T>.Count));
            T most = all[0];
            for (int i = 1; i < Vector<T>.Count; i++) most = T.Max(most, all[i]);
            return most;
        }
    }

    // With P the weights and g the gradient: dV = Pᵀ g, dP = g Vᵀ, dS = P (dP − Σ P dP), dQ = s dS K, dK = s dSᵀ Q.
    private readonly unsafe struct BackAction(Tensor q, Tensor k, Tensor v, Tensor weights, Tensor g, Tensor dq, Tensor dk, Tensor dv) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            int images = (int)q.Shape[0], heads = (int)q.Shape[1], l = (int)q.Shape[2], d = (int)q.Shape[3], s = (int)k.Shape[2];
            using Pinned<T> pq = new(q), pk = new(k), pv = new(v), pw = new(weights), pg = new(g), pdq = new(dq), pdk = new(dk), pdv = new(dv);
            T* startQ = pq.At, startK = pk.At, startV = pv.At, startW = pw.At, startG = pg.At, startDq = pdq.At, startDk = pdk.At, startDv = pdv.At;
            Place placeQ = Place.Of(q), placeK = Place.Of(k), placeV = Place.Of(v), placeG = Place.Of(g), placeDq = Place.Of(dq), placeDk = Place.Of(dk), placeDv = Place.Of(dv);
            double scale = 1 / Math.Sqrt(d);
            Blas.Share(images * heads, MatrixProducts.Threads, i =>
            {
                (int image, int head) = (i / heads, i % heads);
                T* p = startW + (nint)i * l * s, to = startG + image * placeG.Image + head * placeG.Head;
                using Scratch<T> scratch = new((long)l * s);
                T* slopes = scratch.At;
                Blas.Gemm(MatrixOp.Transpose, MatrixOp.None, s, d, l, 1, p, s, to, (int)placeG.Row, 0, startDv + image * placeDv.Image + head * placeDv.Head, (int)placeDv.Row, 1);
                Blas.Gemm(MatrixOp.None, MatrixOp.Transpose, l, s, d, 1, to, (int)placeG.Row, startV + image * placeV.Image + head * placeV.Head, (int)placeV.Row, 0, slopes, s, 1);
                for (int row = 0; row < l; row++) Slopes(p + (nint)row * s, slopes + (nint)row * s, Blas.Dot(p + (nint)row * s, slopes + (nint)row * s, s), s);
                Blas.Gemm(MatrixOp.None, MatrixOp.None, l, d, s, scale, slopes, s, startK + image * placeK.Image + head * placeK.Head, (int)placeK.Row, 0, startDq + image * placeDq.Image + head * placeDq.Head, (int)placeDq.Row, 1);
                Blas.Gemm(MatrixOp.Transpose, MatrixOp.None, s, d, l, scale, slopes, s, startQ + image * placeQ.Image + head * placeQ.Head, (int)placeQ.Row, 0, startDk + image * placeDk.Image + head * placeDk.Head, (int)placeDk.Row, 1);
            });
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Slopes<T>(T* p, T* slopes, T mean, int n) where T : unmanaged, INumber<T>
        {
            int i = 0;
            Vector<T> all = new(mean);
            for (; i <= n - Vector<T>.Count; i += Vector<T>.Count) (Vector.Load(p + i) * (Vector.Load(slopes + i) - all)).Store(slopes + i);
            for (; i < n; i++) slopes[i] = p[i] * (slopes[i] - mean);
        }
    }
}
