namespace TorchSharp.Modules;

/// <summary>
/// SGD and Adam in one pass over memory: each number of parameter, gradient and averages is read and written once, where the form in
/// tensor operations goes through them a dozen times. The arithmetic is that of the operations, in their order and with their roundings,
/// so the bits are the same; every lane stands for itself, so they do not depend on how wide a vector is.
/// </summary>
internal static class FusedSteps
{
    /// <summary>Whether they are used; the tests switch it off to compare.</summary>
    public static bool IsOn { get; set; } = true;

    public static bool Fits(Tensor p, params ReadOnlySpan<Tensor?> others)
    {
        bool fits = IsOn && p.Core.IsContiguous && p.Type is ScalarType.Float32 or ScalarType.Float64;
        foreach (Tensor? other in others) fits &= other is null || (other.Core.IsContiguous && other.Type == p.Type);
        return fits;
    }

    /// <summary>One step of <see cref="SGD"/>; the buffer is null without momentum.</summary>
    public static void Sgd(Tensor p, Tensor gradient, Tensor? buffer, bool first, SGD.Options o)
    {
        if (p.Type == ScalarType.Float32) Run<SgdBody<float>, float>(new(first, o), p, gradient, buffer, null);
        else Run<SgdBody<double>, double>(new(first, o), p, gradient, buffer, null);
    }

    /// <summary>One step of <see cref="Modules.Adam"/> without amsgrad.</summary>
    public static void Adam(Tensor p, Tensor gradient, Tensor m, Tensor v, AdamStep step)
    {
        if (p.Type == ScalarType.Float32) Run<AdamBody<float>, float>(new(step), p, gradient, m, v);
        else Run<AdamBody<double>, double>(new(step), p, gradient, m, v);
    }

    private interface IBody<T> where T : unmanaged
    {
        void Step(ref Vector<T> p, Vector<T> g, ref Vector<T> m, ref Vector<T> v);
    }

    // T.CreateTruncating rounds to the nearest float, as a scalar does that meets a tensor.
    private readonly struct SgdBody<T>(bool first, SGD.Options o) : IBody<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly bool climbs = o.maximize == true, decays = o.weight_decay != 0, remembers = o.momentum != 0, first = first, nesterov = o.nesterov == true;
        private readonly Vector<T> decay = Of<T>(o.weight_decay!.Value), momentum = Of<T>(o.momentum!.Value), part = Of<T>(1 - o.dampening!.Value), rate = Of<T>(-o.Rate);

        public void Step(ref Vector<T> p, Vector<T> g, ref Vector<T> buffer, ref Vector<T> unused)
        {
            if (climbs) g = -g;
            if (decays) g += p * decay;
            if (remembers)
            {
                buffer = first ? g : Fused(part, g, buffer * momentum);
                g = nesterov ? g + buffer * momentum : buffer;
            }
            p = Fused(rate, g, p);
        }
    }

    private readonly struct AdamBody<T>(AdamStep step) : IBody<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly bool climbs = step.Maximize, shrinks = step.Keep != 1, decays = step.Decay != 0;
        private readonly Vector<T> keep = Of<T>(step.Keep), decay = Of<T>(step.Decay), beta1 = Of<T>(step.Beta1), rest1 = Of<T>(1 - step.Beta1);
        private readonly Vector<T> beta2 = Of<T>(step.Beta2), rest2 = Of<T>(1 - step.Beta2), correction = Of<T>(step.Correction), eps = Of<T>(step.Eps), length = Of<T>(-step.Length);

        public void Step(ref Vector<T> p, Vector<T> g, ref Vector<T> m, ref Vector<T> v)
        {
            if (shrinks) p *= keep;
            if (climbs) g = -g;
            if (decays) g += p * decay;
            m = Fused(rest1, g, m * beta1);
            v = Fused(rest2, g * g, v * beta2);
            p = Fused(length, m / (Vector.SquareRoot(v) / correction + eps), p);
        }
    }

    private static Vector<T> Of<T>(double x) where T : unmanaged, INumber<T> => new(T.CreateTruncating(x));

    // a b + c, rounded once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Fused<T>(Vector<T> a, Vector<T> b, Vector<T> c) where T : unmanaged =>
        typeof(T) == typeof(float)
            ? Vector.FusedMultiplyAdd(a.As<T, float>(), b.As<T, float>(), c.As<T, float>()).As<float, T>()
            : Vector.FusedMultiplyAdd(a.As<T, double>(), b.As<T, double>(), c.As<T, double>()).As<double, T>();

    private static void Run<B, T>(B body, Tensor parameter, Tensor gradient, Tensor? first, Tensor? second) where B : struct, IBody<T> where T : unmanaged
    {
        Span<T> p = parameter.Span<T>(), m = first is null ? [] : first.Span<T>(), v = second is null ? [] : second.Span<T>();
        Loop(body, p, gradient.Span<T>(), m, v);
        foreach (Tensor? changed in (ReadOnlySpan<Tensor?>)[parameter, first, second]) changed?.Core.Storage.Changed();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Loop<B, T>(B body, Span<T> p, ReadOnlySpan<T> g, Span<T> m, Span<T> v) where B : struct, IBody<T> where T : unmanaged
    {
        int width = Vector<T>.Count, whole = p.Length - p.Length % width;
        for (int i = 0; i < whole; i += width)
        {
            Vector<T> x = new(p[i..]), first = m.IsEmpty ? default : new(m[i..]), second = v.IsEmpty ? default : new(v[i..]);
            body.Step(ref x, new Vector<T>(g[i..]), ref first, ref second);
            x.CopyTo(p[i..]);
            if (!m.IsEmpty) first.CopyTo(m[i..]);
            if (!v.IsEmpty) second.CopyTo(v[i..]);
        }
        if (whole == p.Length) return;

        // What is left over goes through the same vectors, filled up with zeros.
        Span<T> p1 = Filled(stackalloc T[width], p[whole..]), g1 = Filled(stackalloc T[width], g[whole..]);
        Span<T> m1 = m.IsEmpty ? m : Filled(stackalloc T[width], m[whole..]), v1 = v.IsEmpty ? v : Filled(stackalloc T[width], v[whole..]);
        Loop(body, p1, g1, m1, v1);
        p1[..(p.Length - whole)].CopyTo(p[whole..]);
        if (!m.IsEmpty) m1[..(p.Length - whole)].CopyTo(m[whole..]);
        if (!v.IsEmpty) v1[..(p.Length - whole)].CopyTo(v[whole..]);
    }

    private static Span<T> Filled<T>(Span<T> vector, ReadOnlySpan<T> rest)
    {
        vector.Clear();
        rest.CopyTo(vector);
        return vector;
    }
}
