using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>What belongs to training but is no mathematics.</summary>
        public static partial class utils
        {
            /// <summary>Data sets and loaders.</summary>
            public static partial class data
            {
                /// <summary>Examples by number.</summary>
                /// <typeparam name="T">One example.</typeparam>
                public abstract class Dataset<T> : IDisposable
                {
                    /// <summary>How many examples there are.</summary>
                    public abstract long Count { get; }

                    /// <summary>The example of a number, from 0.</summary>
                    public abstract T GetTensor(long index);

                    /// <summary>Lets go of the data.</summary>
                    public void Dispose()
                    {
                        Dispose(true);
                        GC.SuppressFinalize(this);
                    }

                    /// <summary>Lets go of the data.</summary>
                    protected virtual void Dispose(bool disposing) { }
                }

                /// <summary>Examples that are tensors by name.</summary>
                public abstract class Dataset : Dataset<Dictionary<string, Tensor>>;

                /// <summary>Examples that are lists of tensors.</summary>
                public abstract class IterableDataset : Dataset<IList<Tensor>>;

                /// <summary>A data set of tensors whose first dimension counts the examples.</summary>
                public static TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Tensors whose first dimension counts the examples.</summary>
    public class TensorDataset : torch.utils.data.IterableDataset
    {
        private readonly Tensor[] tensors;

        internal TensorDataset(Tensor[] tensors)
        {
            if (tensors.Length == 0) throw new ArgumentException("There are no tensors.", nameof(tensors));
            if (tensors.Any(tensor => tensor.Dims == 0 || tensor.Shape[0] != tensors[0].Shape[0]))
                throw new ArgumentException($"The tensors do not have the same number of examples: their shapes are {string.Join(", ", tensors.Select(tensor => Errors.Text(tensor.Shape)))}.", nameof(tensors));
            this.tensors = [.. tensors.Select(tensor => tensor.alias().DetachFromDisposeScope())];
        }

        /// <summary>The example of a number, from 0.</summary>
        public IList<Tensor> this[long index] => GetTensor(index);

        /// <inheritdoc />
        public override long Count => tensors[0].Shape[0];

        /// <inheritdoc />
        public override IList<Tensor> GetTensor(long index) => [.. tensors.Select(tensor => tensor[index])];

        /// <inheritdoc />
        protected override void Dispose(bool disposing)
        {
            foreach (Tensor tensor in tensors) tensor.Dispose();
        }
    }
}
