using System.Collections;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>Batches of a data set, in order or shuffled.</summary>
/// <typeparam name="T">One example.</typeparam>
/// <typeparam name="S">A batch.</typeparam>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    /// <summary>Batches in an order of your own.</summary>
    /// <param name="dataset">The data.</param>
    /// <param name="batchSize">How many examples a batch has; the last may have fewer.</param>
    /// <param name="collate_fn">Makes a batch of examples.</param>
    /// <param name="shuffler">The numbers of the examples, in the order in which they come; asked anew for each pass.</param>
    /// <param name="device">Where batches are: the processor.</param>
    /// <param name="num_worker">How many threads fetch examples in the real library; here one does.</param>
    /// <param name="drop_last">Whether a last batch that is too small is left out.</param>
    /// <param name="disposeBatch">Whether a batch is disposed when the next one is asked for.</param>
    /// <param name="disposeDataset">Whether the data are disposed with the loader.</param>
    public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
    {
        if (batchSize < 1) throw new ArgumentException($"batchSize is {batchSize}; needed is at least 1.", nameof(batchSize));
        Devices.Check(device);
        (this.dataset, batch_size, this.collate_fn, sampler, Device) = (dataset, batchSize, collate_fn, shuffler, device ?? torch.CPU);
        (num_workers, this.drop_last, DisposeBatch, DisposeDataset) = (Math.Max(1, num_worker), drop_last, disposeBatch, disposeDataset);
    }

    /// <summary>Batches in order, or shuffled.</summary>
    /// <param name="dataset">The data.</param>
    /// <param name="batchSize">How many examples a batch has; the last may have fewer.</param>
    /// <param name="collate_fn">Makes a batch of examples.</param>
    /// <param name="shuffle">Whether the order is random.</param>
    /// <param name="device">Where batches are: the processor.</param>
    /// <param name="seed">With a seed, each pass has the same order; without, each has its own, which <see cref="torch.manual_seed"/> decides.</param>
    /// <param name="num_worker">How many threads fetch examples in the real library; here one does.</param>
    /// <param name="drop_last">Whether a last batch that is too small is left out.</param>
    /// <param name="disposeBatch">Whether a batch is disposed when the next one is asked for.</param>
    /// <param name="disposeDataset">Whether the data are disposed with the loader.</param>
    public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : this(dataset, batchSize, collate_fn, Order(dataset, shuffle, seed), device, num_worker, drop_last, disposeBatch, disposeDataset) { }

    /// <summary>The data.</summary>
    public Dataset<T> dataset { get; }

    /// <summary>How many examples a batch has.</summary>
    public int batch_size { get; }

    /// <summary>Whether a last batch that is too small is left out.</summary>
    public bool drop_last { get; }

    /// <summary>The numbers of the examples in the order of a pass.</summary>
    public IEnumerable<long> sampler { get; }

    /// <summary>How many threads were asked for.</summary>
    public int num_workers { get; }

    /// <summary>Makes a batch of examples.</summary>
    public Func<IEnumerable<T>, Device, S> collate_fn { get; }

    /// <summary>Where batches are.</summary>
    public Device Device { get; }

    /// <summary>Whether a batch is disposed when the next one is asked for.</summary>
    public bool DisposeBatch { get; }

    /// <summary>Whether the data are disposed with the loader.</summary>
    public bool DisposeDataset { get; }

    /// <summary>How many batches a pass has.</summary>
    public long Count => drop_last ? dataset.Count / batch_size : (dataset.Count + batch_size - 1) / batch_size;

    private static IEnumerable<long> Order(Dataset<T> dataset, bool shuffle, int? seed)
    {
        if (!shuffle)
        {
            for (long i = 0; i < dataset.Count; i++) yield return i;
            yield break;
        }
        Generator generator = seed is { } fixedSeed ? new Generator(unchecked((ulong)fixedSeed)) : torch.DefaultGenerator;
        foreach (int i in generator.Random.Permutation(checked((int)dataset.Count))) yield return i;
    }

    /// <inheritdoc />
    public IEnumerator<S> GetEnumerator()
    {
        IReadOnlyList<IDisposable> made = [];
        try
        {
            foreach (long[] numbers in sampler.Chunk(batch_size))
            {
                if (drop_last && numbers.Length < batch_size) yield break;
                (S batch, made) = Load(numbers);
                yield return batch;
                Release(made);
            }
        }
        finally
        {
            Release(made);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Release(IReadOnlyList<IDisposable> made)
    {
        if (!DisposeBatch) return;
        foreach (IDisposable one in made) one.Dispose();
    }

    // The batch belongs to no scope: who asks for the next one may be in another by then. The examples go at once.
    private (S Batch, IReadOnlyList<IDisposable> Made) Load(long[] numbers)
    {
        using DisposeScope examples = torch.NewDisposeScope();
        T[] items = [.. numbers.Select(dataset.GetTensor)];
        using DisposeScope collated = torch.NewDisposeScope();
        S batch = collate_fn(items, Device);
        IReadOnlyList<IDisposable> made = collated.DisposablesView;
        collated.Detach(made);
        return (batch, made);
    }

    /// <summary>Lets go of the data, if that was asked for.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the data, if that was asked for.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && DisposeDataset) dataset.Dispose();
    }
}

/// <summary>Batches of examples that are tensors by name: a tensor for each name, with a first dimension for the examples.</summary>
public class DataLoader : DataLoader<Dictionary<string, Tensor>, Dictionary<string, Tensor>>
{
    /// <summary>Batches in an order of your own.</summary>
    public DataLoader(Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset) { }

    /// <summary>Batches in order, or shuffled.</summary>
    public DataLoader(Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset) { }

    private static Dictionary<string, Tensor> Collate(IEnumerable<Dictionary<string, Tensor>> examples, Device device) =>
        examples.First().Keys.ToDictionary(key => key, key => torch.stack(examples.Select(example => example[key])));
}

/// <summary>Batches of examples that are lists of tensors: a tensor for each place in the list, with a first dimension for the examples.</summary>
public class IterableDataLoader : DataLoader<IList<Tensor>, IList<Tensor>>
{
    /// <summary>Batches in an order of your own.</summary>
    public IterableDataLoader(IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset) { }

    /// <summary>Batches in order, or shuffled.</summary>
    public IterableDataLoader(IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset) { }

    private static IList<Tensor> Collate(IEnumerable<IList<Tensor>> examples, Device device) =>
        [.. examples.First().Select((_, place) => torch.stack(examples.Select(example => example[place])))];
}
