using System.Collections;

namespace TorchSharp;

/// <summary>Kinds of devices. The polyfill computes on the processor.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>A graphics card.</summary>
    CUDA = 1,
}

/// <summary>How <see cref="torch.cdist"/> computes.</summary>
public enum compute_mode
{
    /// <summary>By a product of matrices when there are many rows.</summary>
    use_mm_for_euclid_dist_if_necessary = 0,

    /// <summary>By a product of matrices.</summary>
    use_mm_for_euclid_dist = 1,

    /// <summary>By differences.</summary>
    donot_use_mm_for_euclid_dist = 2,
}

/// <summary>
/// Tensors and what is done with them. This is a polyfill: the part of TorchSharp 0.106.0 that the curriculum uses, in C#.
/// </summary>
public static partial class torch
{
    /// <summary>Types of elements.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>uint8.</summary>
        Byte = 0,

        /// <summary>int8.</summary>
        Int8 = 1,

        /// <summary>int16.</summary>
        Int16 = 2,

        /// <summary>int32.</summary>
        Int32 = 3,

        /// <summary>int64.</summary>
        Int64 = 4,

        /// <summary>Half precision; not part of the polyfill.</summary>
        Float16 = 5,

        /// <summary>Single precision.</summary>
        Float32 = 6,

        /// <summary>Double precision.</summary>
        Float64 = 7,

        /// <summary>Complex numbers; not part of the polyfill.</summary>
        ComplexFloat32 = 9,

        /// <summary>Complex numbers; not part of the polyfill.</summary>
        ComplexFloat64 = 10,

        /// <summary>Truth values.</summary>
        Bool = 11,

        /// <summary>Half precision; not part of the polyfill.</summary>
        BFloat16 = 15,
    }

    /// <summary>How a quotient is rounded.</summary>
    public enum RoundingMode
    {
        /// <summary>Not at all: integers are divided as floating-point numbers.</summary>
        None,

        /// <summary>Towards zero.</summary>
        trunc,

        /// <summary>Downwards.</summary>
        floor,
    }

    /// <summary>Truth values.</summary>
    public const ScalarType @bool = ScalarType.Bool;

    /// <summary>Bytes.</summary>
    public const ScalarType uint8 = ScalarType.Byte;

    /// <summary>Integers of 8 bits.</summary>
    public const ScalarType int8 = ScalarType.Int8;

    /// <summary>Integers of 32 bits.</summary>
    public const ScalarType int32 = ScalarType.Int32;

    /// <summary>Integers of 64 bits: indices and class numbers.</summary>
    public const ScalarType int64 = ScalarType.Int64;

    /// <summary>Half precision; not part of the polyfill.</summary>
    public const ScalarType bfloat16 = ScalarType.BFloat16;

    /// <summary>Half precision; not part of the polyfill.</summary>
    public const ScalarType float16 = ScalarType.Float16;

    /// <summary>Single precision.</summary>
    public const ScalarType float32 = ScalarType.Float32;

    /// <summary>Double precision.</summary>
    public const ScalarType float64 = ScalarType.Float64;

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>A graphics card, which the polyfill cannot use.</summary>
    public static Device CUDA => new(DeviceType.CUDA);

    /// <summary>The version whose surface this is.</summary>
    public static string __version__ => "0.106.0";

    /// <summary>Where a tensor is.</summary>
    public class Device
    {
        /// <summary>By a description such as "cpu" or "cuda:0".</summary>
        public Device(string description)
        {
            string[] parts = description.Split(':');
            (type, index) = (Parse(parts[0]), parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : -1);
        }

        /// <summary>By name and number.</summary>
        public Device(string deviceType, int index = -1) => (type, this.index) = (Parse(deviceType), index);

        /// <summary>By kind and number.</summary>
        public Device(DeviceType deviceType, int index = -1) => (type, this.index) = (deviceType, index);

        /// <summary>A graphics card.</summary>
        public Device(int index) => (type, this.index) = (DeviceType.CUDA, index);

        /// <summary>The kind.</summary>
        public DeviceType type { get; }

        /// <summary>The number, −1 for the current one.</summary>
        public int index { get; }

        /// <summary>By a description such as "cpu".</summary>
        public static implicit operator Device(string description) => new(description);

        /// <summary>"cpu" or "cuda:0".</summary>
        public override string ToString() => index < 0 ? type.ToString().ToLowerInvariant() : $"{type.ToString().ToLowerInvariant()}:{index}";

        private static DeviceType Parse(string name) =>
            Enum.TryParse(name, true, out DeviceType type) ? type : throw new ArgumentException($"'{name}' is no device; known are 'cpu' and 'cuda'.", nameof(name));
    }

    /// <summary>A device by a description such as "cpu".</summary>
    public static Device device(string description) => new(description);

    /// <summary>A device by name and number.</summary>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <summary>A device by kind and number.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>A graphics card.</summary>
    public static Device device(int index) => new(index);

    /// <summary>The lengths of a tensor's dimensions.</summary>
    public struct Size : IEnumerable<long>
    {
        private readonly long[] sizes;

        /// <summary>The lengths of the dimensions.</summary>
        public Size(long[] shape) => sizes = [.. shape];

        /// <inheritdoc cref="Size(long[])"/>
        public Size(IEnumerable<long> shape) => sizes = [.. shape];

        /// <inheritdoc cref="Size(long[])"/>
        public Size(int[] shape) => sizes = [.. shape.Select(size => (long)size)];

        /// <inheritdoc cref="Size(long[])"/>
        public Size(long size) => sizes = [size];

        /// <inheritdoc cref="Size(long[])"/>
        public Size((long, long) size) => sizes = [size.Item1, size.Item2];

        /// <inheritdoc cref="Size(long[])"/>
        public Size((long, long, long) size) => sizes = [size.Item1, size.Item2, size.Item3];

        /// <inheritdoc cref="Size(long[])"/>
        public Size((long, long, long, long) size) => sizes = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <inheritdoc cref="Size(long[])"/>
        public Size(int size) => sizes = [size];

        /// <inheritdoc cref="Size(long[])"/>
        public Size((int, int) size) => sizes = [size.Item1, size.Item2];

        /// <inheritdoc cref="Size(long[])"/>
        public Size((int, int, int) size) => sizes = [size.Item1, size.Item2, size.Item3];

        /// <inheritdoc cref="Size(long[])"/>
        public Size((int, int, int, int) size) => sizes = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <inheritdoc cref="Size(long[])"/>
        public Size((long, long, long, long, long) size) => sizes = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        /// <inheritdoc cref="Size(long[])"/>
        public Size((long, long, long, long, long, long) size) => sizes = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        /// <inheritdoc cref="Size(long[])"/>
        public Size((int, int, int, int, int) size) => sizes = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        /// <inheritdoc cref="Size(long[])"/>
        public Size((int, int, int, int, int, int) size) => sizes = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        internal readonly long[] Shape => sizes ?? [];

        /// <summary>The number of dimensions.</summary>
        public readonly int Length => Shape.Length;

        /// <summary>The length of a dimension.</summary>
        public readonly long this[int idx] => Shape[idx];

        /// <inheritdoc cref="this[int]"/>
        public readonly long this[long idx] => Shape[idx];

        /// <summary>The number of elements.</summary>
        public readonly long numel() => Layout.Count(Shape);

        /// <inheritdoc />
        public readonly IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Shape).GetEnumerator();

        readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>One dimension.</summary>
        public static implicit operator Size(long size) => new(size);

        /// <summary>Two dimensions.</summary>
        public static implicit operator Size((long, long) size) => new(size);

        /// <summary>Three dimensions.</summary>
        public static implicit operator Size((long, long, long) size) => new(size);

        /// <summary>Four dimensions.</summary>
        public static implicit operator Size((long, long, long, long) size) => new(size);

        /// <summary>Five dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long) size) => new(size);

        /// <summary>Six dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long, long) size) => new(size);

        /// <summary>The lengths of the dimensions.</summary>
        public static implicit operator Size(long[] size) => new(size);
    }

    /// <summary>One of the indices in brackets.</summary>
    public struct TensorIndex
    {
        internal IndexKind Kind { get; private init; }

        internal long? Start { get; private init; }

        internal long? Stop { get; private init; }

        internal long? Step { get; private init; }

        internal bool Truth { get; private init; }

        internal Tensor? Places { get; private init; }

        /// <summary>All dimensions that are not named.</summary>
        public static readonly TensorIndex Ellipsis = new() { Kind = IndexKind.Ellipsis };

        /// <summary>A new dimension of size 1.</summary>
        public static readonly TensorIndex None = new() { Kind = IndexKind.None };

        /// <summary>A new dimension of size 1.</summary>
        public static readonly TensorIndex Null = None;

        /// <summary>A whole dimension.</summary>
        public static readonly TensorIndex Colon = new() { Kind = IndexKind.Slice };

        /// <summary>A new dimension that holds all or nothing.</summary>
        public static TensorIndex Bool(bool value) => new() { Kind = IndexKind.Bool, Truth = value };

        /// <summary>One place of a dimension, which disappears.</summary>
        public static TensorIndex Single(long? index) => new() { Kind = IndexKind.Single, Start = index ?? 0 };

        /// <summary>From start up to but not including stop, every step-th.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new() { Kind = IndexKind.Slice, Start = start, Stop = stop, Step = step };

        /// <summary>From start up to but not including end.</summary>
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        /// <summary>A C# range.</summary>
        public static TensorIndex Slice(Range range) => Slice(From(range.Start), range.End is { IsFromEnd: true, Value: 0 } ? null : From(range.End));

        /// <summary>Places named by a tensor of indices or a mask.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new() { Kind = IndexKind.Tensor, Places = tensor };

        private static long From(Index index) => index.IsFromEnd ? -index.Value : index.Value;

        /// <summary>The tensor of indices or the mask.</summary>
        public static implicit operator Tensor(TensorIndex value) => value.Places ?? throw new InvalidCastException("This index is no tensor.");

        /// <summary>One place.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>From start up to but not including end.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>A C# range.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>A C# index such as ^1.</summary>
        public static implicit operator TensorIndex(Index index) => Single(From(index));
    }
}

/// <summary>What stands in brackets.</summary>
internal enum IndexKind
{
    Slice,
    Single,
    Ellipsis,
    None,
    Bool,
    Tensor,
}

/// <summary>The devices that are not there.</summary>
internal static class Devices
{
    public static void Check(Device? device)
    {
        if (device is { type: not DeviceType.CPU }) throw Errors.External($"The polyfill computes on the processor; '{device}' needs the real package.");
    }
}
