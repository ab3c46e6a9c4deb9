namespace TorchSharp;

/// <summary>Copies, from one layout and one type of elements to another.</summary>
internal static unsafe class Converting
{
    /// <summary>The tensor as elements of another type; itself if it has that type.</summary>
    public static Tensor To(Tensor x, ScalarType type)
    {
        if (x.Type == type) return x;
        Tensor result = Pointwise.Empty(x.Shape, type);
        Copy(x, result);
        // The node gives gradients the input's type, so there is nothing to do for the rule.
        return Graph.Record("To", result, x, static (g, _) => g);
    }

    /// <summary>to ← from, stretched to its shape. Neither the graph nor the version hears of it.</summary>
    public static void Copy(Tensor from, Tensor to)
    {
        if (from.Type == to.Type && from.Core.IsContiguous && to.Core.IsContiguous && from.Core.Count == to.Core.Count)
        {
            int size = DataTypes.SizeOf(from.Type);
            Buffer.BlockCopy(from.Core.Storage.Bytes, (int)from.Core.Offset * size, to.Core.Storage.Bytes, (int)to.Core.Offset * size, (int)from.Core.Count * size);
            return;
        }
        if (ReferenceEquals(from.Core.Storage, to.Core.Storage))
        {
            using Tensor aside = Pointwise.Empty(from.Shape, from.Type);
            Copy(from, aside);
            Copy(aside, to);
            return;
        }
        FromAction action = new(from.Core, to.Core);
        DataTypes.Numeric(from.Type, ref action);
    }

    private readonly struct FromAction(TensorCore from, TensorCore to) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            if (to.Type == ScalarType.Bool && from.Type != ScalarType.Bool)
            {
                fixed (byte* pf = from.Storage.Bytes, pt = to.Storage.Bytes) Rows<T, byte, IsNotZero>((T*)pf + from.Offset, pt + to.Offset, from, to);
                return;
            }
            ToAction<T> action = new(from, to);
            DataTypes.Numeric(to.Type, ref action);
        }
    }

    private readonly struct ToAction<F>(TensorCore from, TensorCore to) : INumericAction where F : unmanaged, INumber<F>
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            fixed (byte* pf = from.Storage.Bytes, pt = to.Storage.Bytes) Rows<F, T, Converted>((F*)pf + from.Offset, (T*)pt + to.Offset, from, to);
        }
    }

    private interface IConversion
    {
        static abstract T Of<F, T>(F x) where F : unmanaged, INumber<F> where T : unmanaged, INumber<T>;
    }

    private readonly struct Converted : IConversion
    {
        public static T Of<F, T>(F x) where F : unmanaged, INumber<F> where T : unmanaged, INumber<T> => typeof(F) == typeof(T) ? (T)(object)x : T.CreateTruncating(x);
    }

    private readonly struct IsNotZero : IConversion
    {
        public static T Of<F, T>(F x) where F : unmanaged, INumber<F> where T : unmanaged, INumber<T> => x != F.Zero ? T.One : T.Zero;
    }

    private static void Rows<F, T, C>(F* from, T* to, TensorCore fromCore, TensorCore toCore) where F : unmanaged, INumber<F> where T : unmanaged, INumber<T> where C : struct, IConversion
    {
        Walk walk = new(toCore.Shape, Layout.Stretched(fromCore, toCore.Shape), toCore.Strides);
        if (walk.IsEmpty) return;
        do
        {
            F* rowF = from + walk.At[0];
            T* rowT = to + walk.At[1];
            long n = walk.Length, sf = walk.Step(0), st = walk.Step(1);
            if (sf == 1 && st == 1) for (long i = 0; i < n; i++) rowT[i] = C.Of<F, T>(rowF[i]);
            else for (long i = 0; i < n; i++) rowT[i * st] = C.Of<F, T>(rowF[i * sf]);
        }
        while (walk.Next());
    }
}
