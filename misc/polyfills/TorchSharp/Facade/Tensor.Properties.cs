namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The number of dimensions.</summary>
        public long ndim => Dims;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => Core.Count;

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype => Type;

        /// <summary>The processor.</summary>
        public Device device => CPU;

        /// <summary>Always false: all tensors are dense here.</summary>
        public bool is_sparse => false;

        /// <summary>The lengths of the dimensions.</summary>
        public long[] shape => [.. Shape];

        /// <summary>The transposed matrix; with more dimensions, all of them in reverse order: a view.</summary>
        public Tensor T => Shaping.Permute(this, [.. Enumerable.Range(0, Dims).Reverse().Select(dim => (long)dim)]);

        /// <summary>The transposed matrix: real numbers are their own conjugates.</summary>
        public Tensor H => Dims == 0 ? alias() : Shaping.Transpose(this, 0, 1);

        /// <summary>The last two dimensions exchanged: a view.</summary>
        public Tensor mT => Shaping.Transpose(this, -2, -1);

        /// <summary>The numbers as they lie in memory. Writing to them escapes the graph.</summary>
        public Span<byte> bytes
        {
            get
            {
                if (!Core.IsContiguous) throw new NotImplementedException("Bytes of a tensor that is not contiguous.");
                int size = DataTypes.SizeOf(Type);
                return Core.Storage.Bytes.AsSpan((int)Core.Offset * size, (int)Core.Count * size);
            }
            set
            {
                if (value.Length != bytes.Length) throw new ArgumentException($"{value.Length} bytes for a tensor of {bytes.Length}.");
                value.CopyTo(bytes);
                Core.Storage.Changed();
            }
        }

        /// <summary>Fills the tensor with the bytes that a stream has next.</summary>
        /// <param name="stream">The stream.</param>
        /// <param name="bufferSize">How many bytes the real library reads at a time; here they go where they belong at once.</param>
        /// <exception cref="EndOfStreamException">The stream has fewer.</exception>
        public void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            if (bufferSize < 1) throw new ArgumentException($"bufferSize is {bufferSize}; needed is at least 1.", nameof(bufferSize));
            stream.ReadExactly(bytes);
            Core.Storage.Changed();
        }

        /// <summary>The one number of the tensor.</summary>
        /// <typeparam name="T">Its type, which must be that of the tensor.</typeparam>
        /// <exception cref="ArgumentException">There is not exactly one number, or it is of another type.</exception>
        public T item<T>() where T : unmanaged
        {
            if (Core.Count != 1) throw new ArgumentException($"item: the tensor has shape {Errors.Text(Shape)}; needed is exactly one number.");
            ValidateType(typeof(T));
            return MemoryMarshal.Cast<byte, T>(Core.Storage.Bytes)[(int)Core.Offset];
        }

        internal void ValidateType(Type type)
        {
            if (type != typeof(float) && type != typeof(double) && type != typeof(long) && type != typeof(int) && type != typeof(bool) && type != typeof(byte) && type != typeof(short) && type != typeof(sbyte)
                || DataTypes.Of(type) != Type)
                throw new ArgumentException($"{type.Name} is not compatible with {Type}.");
        }

        /// <summary>The numbers, to be read and written.</summary>
        /// <typeparam name="T">Their type, which must be that of the tensor.</typeparam>
        public Utils.TensorAccessor<T> data<T>() where T : unmanaged
        {
            ValidateType(typeof(T));
            return new Utils.TensorAccessor<T>(this);
        }

        /// <summary>Leaves this tensor to the scope around the one that it is in.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Leaves this tensor to nobody: it is yours to dispose.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>Leaves this tensor to the scope that another one is in.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        /// <summary>Leaves this tensor to another scope.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is { } own) own.MoveToOther(other, this);
            else other?.Attach(this);
            return this;
        }

        /// <summary>What indices in brackets name.</summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => AdvancedIndexing.Get(this, indices);
            set => AdvancedIndexing.Set(this, indices, value);
        }

        /// <summary>Numbers named by tensors of indices or masks.</summary>
        public Tensor this[params Tensor[] indices]
        {
            get => this[[.. indices.Select(TensorIndex.Tensor)]];
            set => this[[.. indices.Select(TensorIndex.Tensor)]] = value;
        }

        /// <summary>One place of the first dimension.</summary>
        public Tensor this[long i1]
        {
            get => this[TensorIndex.Single(i1)];
            set => this[TensorIndex.Single(i1)] = value;
        }

        /// <summary>One place of the first two dimensions.</summary>
        public Tensor this[long i1, long i2]
        {
            get => this[TensorIndex.Single(i1), TensorIndex.Single(i2)];
            set => this[TensorIndex.Single(i1), TensorIndex.Single(i2)] = value;
        }

        /// <summary>One place of the first three dimensions.</summary>
        public Tensor this[long i1, long i2, long i3]
        {
            get => this[(long[])[i1, i2, i3]];
            set => this[(long[])[i1, i2, i3]] = value;
        }

        /// <summary>One place of the first four dimensions.</summary>
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => this[(long[])[i1, i2, i3, i4]];
            set => this[(long[])[i1, i2, i3, i4]] = value;
        }

        /// <summary>One place of the first five dimensions.</summary>
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => this[(long[])[i1, i2, i3, i4, i5]];
            set => this[(long[])[i1, i2, i3, i4, i5]] = value;
        }

        /// <summary>One place of the first six dimensions.</summary>
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => this[(long[])[i1, i2, i3, i4, i5, i6]];
            set => this[(long[])[i1, i2, i3, i4, i5, i6]] = value;
        }

        /// <summary>One place of the first dimensions.</summary>
        public Tensor this[params long[] indices]
        {
            get => AdvancedIndexing.Get(this, [.. indices.Select(index => TensorIndex.Single(index))]);
            set => AdvancedIndexing.Set(this, [.. indices.Select(index => TensorIndex.Single(index))], value);
        }

        internal void Replace(TensorCore other)
        {
            other.Retain();
            core?.Release();
            core = other;
        }
    }
}
