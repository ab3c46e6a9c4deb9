namespace TorchSharp.Modules;

/// <summary>
/// SGD and Adam in one pass over memory: each number of parameter, gradient and averages is read and written once, where the form in
/// tensor operations goes through them a dozen times. The arithmetic is that of the operations, in their order and with their roundings,
/// so the bits are the same; every lane stands for itself, so they do not depend on how wide a vector is.
/// </summary>
internal static unsafe class FusedSteps
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
        if (p.Type == ScalarType.Float32)
        {
            if (buffer is null) Run<PlainBody<float>, float>(new(o), p, gradient, null, null);
            else Run<MomentumBody<float>, float>(new(first, o), p, gradient, buffer, null);
        }
        else if (buffer is null) Run<PlainBody<double>, double>(new(o), p, gradient, null, null);
        else Run<MomentumBody<double>, double>(new(first, o), p, gradient, buffer, null);
    }

    /// <summary>One step of <see cref="Modules.Adam"/> without amsgrad.</summary>
    public static void Adam(Tensor p, Tensor gradient, Tensor m, Tensor v, AdamStep step)
    {
        if (p.Type == ScalarType.Float32) Run<AdamBody<float>, float>(new(step), p, gradient, m, v);
        else Run<AdamBody<double>, double>(new(step), p, gradient, m, v);
    }

    // The step of one vector. What is remembered of it may be nothing (0), one vector, or two.
    private interface IBody<T> where T : unmanaged
    {
        static abstract int Remembered { get; }

        void Step(ref Vector<T> p, Vector<T> g, ref Vector<T> m, ref Vector<T> v);
    }

    private readonly struct PlainBody<T>(SGD.Options o) : IBody<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly bool climbs = o.maximize == true, decays = o.weight_decay != 0;
        private readonly Vector<T> decay = Of<T>(o.weight_decay!.Value), rate = Of<T>(-o.Rate);

        public static int Remembered => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Step(ref Vector<T> p, Vector<T> g, ref Vector<T> none, ref Vector<T> unused)
        {
            if (climbs) g = -g;
            if (decays) g += p * decay;
            p = Fused(rate, g, p);
        }
    }

    private readonly struct MomentumBody<T>(bool first, SGD.Options o) : IBody<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly bool climbs = o.maximize == true, decays = o.weight_decay != 0, first = first, nesterov = o.nesterov == true;
        private readonly Vector<T> decay = Of<T>(o.weight_decay!.Value), momentum = Of<T>(o.momentum!.Value), part = Of<T>(1 - o.dampening!.Value), rate = Of<T>(-o.Rate);

        public static int Remembered => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Step(ref Vector<T> p, Vector<T> g, ref Vector<T> buffer, ref Vector<T> unused)
        {
            if (climbs) g = -g;
            if (decays) g += p * decay;
            buffer = first ? g : Fused(part, g, buffer * momentum);
            p = Fused(rate, nesterov ? g + buffer * momentum : buffer, p);
        }
    }

    private readonly struct AdamBody<T>(AdamStep step) : IBody<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly bool climbs = step.Maximize, shrinks = step.Keep != 1, decays = step.Decay != 0;
        private readonly Vector<T> keep = Of<T>(step.Keep), decay = Of<T>(step.Decay), beta1 = Of<T>(step.Beta1), rest1 = Of<T>(1 - step.Beta1);
        private readonly Vector<T> beta2 = Of<T>(step.Beta2), rest2 = Of<T>(1 - step.Beta2), correction = Of<T>(step.Correction), eps = Of<T>(step.Eps), length = Of<T>(-step.Length);

        public static int Remembered => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    // T.CreateTruncating rounds to the nearest float, as a scalar does that meets a tensor.
    private static Vector<T> Of<T>(double x) where T : unmanaged, INumber<T> => new(T.CreateTruncating(x));

    // a b + c, rounded once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Fused<T>(Vector<T> a, Vector<T> b, Vector<T> c) where T : unmanaged =>
        typeof(T) == typeof(float)
            ? Vector.FusedMultiplyAdd(a.As<T, float>(), b.As<T, float>(), c.As<T, float>()).As<float, T>()
            : Vector.FusedMultiplyAdd(a.As<T, double>(), b.As<T, double>(), c.As<T, double>()).As<double, T>();

    private static void Run<B, T>(B body, Tensor parameter, Tensor gradient, Tensor? first, Tensor? second) where B : struct, IBody<T> where T : unmanaged
    {
        fixed (T* p = parameter.Span<T>(), g = gradient.Span<T>(), m = B.Remembered > 0 ? first!.Span<T>() : default, v = B.Remembered > 1 ? second!.Span<T>() : default)
        {
            int n = (int)parameter.Core.Count, width = Vector<T>.Count, whole = n - n % width, rest = n - whole;
            Loop(body, p, g, m, v, whole);

            // What is left over goes through the same vectors, filled up with zeros.
            T* last = stackalloc T[4 * width];
            new Span<T>(last, 4 * width).Clear();
            Span<T> Place(int which) => new(last + which * width, rest);
            new Span<T>(p + whole, rest).CopyTo(Place(0));
            new Span<T>(g + whole, rest).CopyTo(Place(1));
            if (B.Remembered > 0) new Span<T>(m + whole, rest).CopyTo(Place(2));
            if (B.Remembered > 1) new Span<T>(v + whole, rest).CopyTo(Place(3));
            Loop(body, last, last + width, last + 2 * width, last + 3 * width, width);
            Place(0).CopyTo(new Span<T>(p + whole, rest));
            if (B.Remembered > 0) Place(2).CopyTo(new Span<T>(m + whole, rest));
            if (B.Remembered > 1) Place(3).CopyTo(new Span<T>(v + whole, rest));
        }
        foreach (Tensor? changed in (ReadOnlySpan<Tensor?>)[parameter, first, second]) changed?.Core.Storage.Changed();
    }

    // n is a multiple of the width.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Loop<B, T>(B body, T* p, T* g, T* m, T* v, nint n) where B : struct, IBody<T> where T : unmanaged
    {
        for (nint i = 0; i < n; i += Vector<T>.Count)
        {
            Vector<T> x = Vector.Load(p + i), first = B.Remembered > 0 ? Vector.Load(m + i) : default, second = B.Remembered > 1 ? Vector.Load(v + i) : default;
            body.Step(ref x, Vector.Load(g + i), ref first, ref second);
            x.Store(p + i);
            if (B.Remembered > 0) first.Store(m + i);
            if (B.Remembered > 1) second.Store(v + i);
        }
    }
}
