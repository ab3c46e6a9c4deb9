namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// An n-dimensional array of numbers of one type, with a place in the graph that a backward pass goes through. An instance is a
    /// handle: several may refer to the same numbers, and disposing one leaves the others as they are.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private TensorCore? core;

        /// <summary>Takes over the core's first reference.</summary>
        internal Tensor(TensorCore core)
        {
            this.core = core;
            DisposeScopeManager.Register(this);
        }

        /// <summary>A further handle of a core.</summary>
        internal static Tensor HandleOf(TensorCore core)
        {
            core.Retain();
            return new Tensor(core);
        }

        internal TensorCore Core => core ?? throw new InvalidOperationException("Tensor invalid: it was disposed.");

        internal DisposeScope? OwningDisposeScope { get; set; }

        /// <summary>Where its scope keeps it.</summary>
        internal int ScopeSlot { get; set; }

        internal long[] Shape => Core.Shape;

        internal ScalarType Type => Core.Type;

        internal int Dims => Core.Shape.Length;

        /// <summary>The numbers of a tensor without gaps.</summary>
        internal Span<T> Span<T>() where T : unmanaged =>
            MemoryMarshal.Cast<byte, T>(Core.Storage.Bytes.AsSpan()).Slice((int)Core.Offset, (int)Core.Count);

        /// <summary>Whether the tensor was disposed.</summary>
        public bool IsInvalid => core is null;

        /// <summary>Lets go of the numbers. Views and the graph keep what they still need.</summary>
        public void Dispose()
        {
            OwningDisposeScope?.MarkAsDisposed(this);
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Lets go of the numbers.</summary>
        protected virtual void Dispose(bool disposing)
        {
            core?.Release();
            core = null;
        }

        /// <summary>The core with this handle's reference to it; the handle is invalid afterwards.</summary>
        internal TensorCore Surrender()
        {
            TensorCore given = Core;
            given.Retain();
            Dispose();
            return given;
        }

        /// <summary>Whether both have the same shape and the same numbers.</summary>
        public override bool Equals(object? obj) => obj is Tensor other && Comparisons.AreEqual(this, other);

        /// <inheritdoc />
        public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
    }
}
