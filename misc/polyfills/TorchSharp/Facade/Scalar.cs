namespace TorchSharp;

/// <summary>A number of any type, as an argument.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double real;
    private readonly long integer;

    private Scalar(double real, ScalarType type) => (this.real, integer, Type) = (real, double.IsFinite(real) ? (long)Math.Clamp(real, long.MinValue, long.MaxValue) : 0, type);

    private Scalar(long integer, ScalarType type) => (real, this.integer, Type) = (integer, integer, type);

    /// <summary>The kind of number: Int64 for all integers, Float64 for all fractions, or Bool.</summary>
    public ScalarType Type { get; }

    internal bool IsOne => real == 1;

    internal double Real => real;

    internal long Integer => integer;

    /// <summary>The number as an element of a tensor of a type.</summary>
    internal T As<T>(ScalarType type) where T : unmanaged, INumber<T> =>
        type == ScalarType.Bool ? real != 0 ? T.One : T.Zero : DataTypes.IsFloat(type) || DataTypes.IsFloat(Type) ? T.CreateTruncating(real) : T.CreateTruncating(integer);

    /// <summary>Nothing is held.</summary>
    public void Dispose() { }

    /// <summary>A number as an argument.</summary>
    public static implicit operator Scalar(byte value) => new((long)value, ScalarType.Int64);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator Scalar(sbyte value) => new((long)value, ScalarType.Int64);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator Scalar(short value) => new((long)value, ScalarType.Int64);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator Scalar(int value) => new((long)value, ScalarType.Int64);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator Scalar(long value) => new(value, ScalarType.Int64);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator Scalar(float value) => new((double)value, ScalarType.Float64);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator Scalar(double value) => new(value, ScalarType.Float64);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator Scalar(bool value) => new(value ? 1L : 0L, ScalarType.Bool);
}

/// <summary>Numbers to scalars and back.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The number in double precision.</summary>
    public static double ToDouble(this Scalar value) => value.Real;

    /// <summary>The number as an integer; a fraction is cut off.</summary>
    public static long ToInt64(this Scalar value) => value.Integer;

    /// <summary>The number in single precision.</summary>
    public static float ToSingle(this Scalar value) => (float)value.Real;

    /// <summary>The number as an argument.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this short value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this int value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this long value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this float value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this double value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this bool value) => value;
}
