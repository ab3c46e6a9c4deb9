namespace TorchSharp;

/// <summary>Something to be done with the numbers of a tensor, whatever their type; truth values come as bytes 0 and 1.</summary>
internal interface INumericAction
{
    void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}

/// <summary>Something to be done with floating-point numbers.</summary>
internal interface IFloatAction
{
    void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>;
}

/// <summary>Types of elements: their sizes, how they are promoted, and the way from a type at run time to generic code.</summary>
internal static class DataTypes
{
    public static int SizeOf(ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 => 8,
        _ => throw new NotSupportedException($"Elements of type {type} are not part of the polyfill; build with the real package."),
    };

    public static bool IsFloat(ScalarType type) => type is ScalarType.Float32 or ScalarType.Float64 or ScalarType.Float16 or ScalarType.BFloat16;

    public static void Numeric<A>(ScalarType type, ref A action) where A : struct, INumericAction, allows ref struct
    {
        switch (type)
        {
            case ScalarType.Float32: action.Run<float>(); break;
            case ScalarType.Float64: action.Run<double>(); break;
            case ScalarType.Int64: action.Run<long>(); break;
            case ScalarType.Int32: action.Run<int>(); break;
            case ScalarType.Int16: action.Run<short>(); break;
            case ScalarType.Int8: action.Run<sbyte>(); break;
            case ScalarType.Byte or ScalarType.Bool: action.Run<byte>(); break;
            default: SizeOf(type); break;
        }
    }

    public static void Float<A>(ScalarType type, string operation, ref A action) where A : struct, IFloatAction, allows ref struct
    {
        switch (type)
        {
            case ScalarType.Float32: action.Run<float>(); break;
            case ScalarType.Float64: action.Run<double>(); break;
            default: throw Errors.External($"{operation} is not implemented for elements of type {type}; needed are Float32 or Float64.");
        }
    }

    /// <summary>The type of C# numbers as elements.</summary>
    public static ScalarType Of(Type type) =>
        type == typeof(float) ? ScalarType.Float32 : type == typeof(double) ? ScalarType.Float64 : type == typeof(long) ? ScalarType.Int64
        : type == typeof(int) ? ScalarType.Int32 : type == typeof(bool) ? ScalarType.Bool : type == typeof(byte) ? ScalarType.Byte
        : type == typeof(short) ? ScalarType.Int16 : type == typeof(sbyte) ? ScalarType.Int8
        : throw new NotSupportedException($"{type.Name} is no type of elements of the polyfill.");

    // Truth values, then integers, then floating-point numbers.
    private static int Category(ScalarType type) => type == ScalarType.Bool ? 0 : IsFloat(type) ? 2 : 1;

    /// <summary>The type that holds both: the larger of one category, and uint8 with a signed integer the next larger signed one.</summary>
    public static ScalarType Promote(ScalarType a, ScalarType b)
    {
        if (a == b) return a;
        if (Category(a) != Category(b)) return Category(a) > Category(b) ? a : b;
        if ((a, b) is (ScalarType.Byte, ScalarType.Int8) or (ScalarType.Int8, ScalarType.Byte)) return ScalarType.Int16;
        return a > b ? a : b;
    }

    /// <summary>The type of a result of two tensors: one of no dimensions counts only if it is of a higher category.</summary>
    public static ScalarType Promote(Tensor a, Tensor b)
    {
        if (a.Shape.Length == 0 != (b.Shape.Length == 0))
        {
            (ScalarType whole, ScalarType single) = a.Shape.Length == 0 ? (b.Type, a.Type) : (a.Type, b.Type);
            return Category(single) > Category(whole) ? single : whole;
        }
        return Promote(a.Type, b.Type);
    }

    /// <summary>The type of a result of a tensor and a C# number: the tensor's, unless the number is of a higher category.</summary>
    public static ScalarType Promote(Tensor a, Scalar b) =>
        Category(b.Type) <= Category(a.Type) ? a.Type : IsFloat(b.Type) ? torch.get_default_dtype() : b.Type == ScalarType.Bool ? ScalarType.Bool : ScalarType.Int64;

    /// <summary>The type in which a function such as exp is computed: integers are taken as numbers of the default type.</summary>
    public static ScalarType ToFloat(ScalarType type) => IsFloat(type) ? type : torch.get_default_dtype();

    public static bool CanBecome(ScalarType from, ScalarType to) => Category(from) <= Category(to);
}
