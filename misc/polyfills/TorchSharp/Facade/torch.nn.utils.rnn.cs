namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Batches of sequences of different lengths.</summary>
            public static partial class rnn
            {
                /// <summary>
                /// Sequences of different lengths, longest first, without padding: the rows of all first steps, then of all second steps, and
                /// so on.
                /// </summary>
                public sealed class PackedSequence : IDisposable
                {
                    internal PackedSequence(Tensor data, Tensor batchSizes, Tensor? sorted, Tensor? unsorted) => (this.data, batch_sizes, sorted_indices, unsorted_indices) = (data, batchSizes, sorted!, unsorted!);

                    /// <summary>The rows.</summary>
                    public Tensor data { get; }

                    /// <summary>How many sequences still run in each step.</summary>
                    public Tensor batch_sizes { get; }

                    /// <summary>Which sequence stands at each place; null if they were not sorted.</summary>
                    public Tensor sorted_indices { get; }

                    /// <summary>At which place each sequence stands; null if they were not sorted.</summary>
                    public Tensor unsorted_indices { get; }

                    /// <summary>Lets go of the tensors.</summary>
                    public void Dispose()
                    {
                        data.Dispose();
                        batch_sizes.Dispose();
                        sorted_indices?.Dispose();
                        unsorted_indices?.Dispose();
                    }
                }

                /// <summary>Takes the padding out of a batch.</summary>
                /// <param name="input">Sequences (L, N, …), or (N, L, …) if the batch is first.</param>
                /// <param name="lengths">How long each sequence is.</param>
                /// <param name="batch_first">Whether the batch is first.</param>
                /// <param name="enforce_sorted">Whether the lengths must be descending already; otherwise they are sorted.</param>
                public static PackedSequence pack_padded_sequence(Tensor input, Tensor lengths, bool batch_first = false, bool enforce_sorted = true)
                {
                    Tensor steps = batch_first ? Shaping.Transpose(input, 0, 1) : input;
                    long[] count = Lookup.Numbers(lengths);
                    if (count.Length != steps.Shape[1] || count.Any(length => length < 1 || length > steps.Shape[0])) throw Errors.External($"pack_padded_sequence: {count.Length} lengths for a batch of shape {Errors.Text(input.Shape)}; each must be from 1 to {steps.Shape[0]}.");
                    int[] order = [.. Enumerable.Range(0, count.Length)];
                    if (!enforce_sorted) order = [.. order.OrderByDescending(i => count[i])];
                    else if (count.Zip(count.Skip(1), (a, b) => a < b).Any(rises => rises)) throw Errors.External("pack_padded_sequence: the lengths are not descending; sort them or say enforce_sorted: false.");
                    long[] places = [.. order.Select(i => (long)i)], back = new long[count.Length], sizes = [.. Enumerable.Range(0, (int)count.Max()).Select(t => (long)count.Count(length => length > t))];
                    for (int i = 0; i < order.Length; i++) back[order[i]] = i;
                    Tensor? sorted = enforce_sorted ? null : Filling.FromArray(places, [places.Length], null), unsorted = enforce_sorted ? null : Filling.FromArray(back, [back.Length], null);
                    if (sorted is not null) steps = Indexing.IndexSelect(steps, 1, sorted);
                    Tensor data = Joining.Cat([.. sizes.Select((size, t) => Shaping.Slice(Shaping.Select(steps, 0, t), 0, 0, size, 1))], 0);
                    return new PackedSequence(data, Filling.FromArray(sizes, [sizes.Length], null), sorted, unsorted);
                }

                /// <summary>Packs sequences of different lengths.</summary>
                public static PackedSequence pack_sequence(IEnumerable<Tensor> sequences, bool enforce_sorted = true)
                {
                    Tensor[] all = [.. sequences];
                    return pack_padded_sequence(pad_sequence(all), tensor(all.Select(sequence => sequence.Shape[0]).ToArray()), false, enforce_sorted);
                }

                /// <summary>The sequences with padding again, in their first order, and their lengths.</summary>
                public static (Tensor, Tensor) pad_packed_sequence(PackedSequence sequence, bool batch_first = false, double padding_value = 0.0, long? total_length = null)
                {
                    long[] sizes = sequence.batch_sizes.Span<long>().ToArray();
                    long length = total_length ?? sizes.Length, batch = sizes[0];
                    if (length < sizes.Length) throw Errors.External($"pad_packed_sequence: a total length of {length} is less than the longest sequence, {sizes.Length}.");
                    long[] inner = sequence.data.Shape[1..];
                    Tensor[] parts = Shaping.Split(sequence.data, sizes, 0);
                    Tensor padded = Joining.Stack([.. Enumerable.Range(0, (int)length).Select(t =>
                    {
                        long there = t < sizes.Length ? sizes[t] : 0;
                        Tensor rest = Filling.Full([batch - there, .. inner], padding_value, sequence.data.Type);
                        return there == 0 ? rest : there == batch ? parts[t] : Joining.Cat([parts[t], rest], 0);
                    })], 0);
                    Tensor lengths = Filling.FromArray(Enumerable.Range(0, (int)batch).Select(i => (long)sizes.Count(size => size > i)).ToArray(), [batch], null);
                    if (sequence.unsorted_indices is { } order) (padded, lengths) = (Indexing.IndexSelect(padded, 1, order), Indexing.IndexSelect(lengths, 0, order));
                    return (batch_first ? Shaping.Transpose(padded, 0, 1) : padded, lengths);
                }

                /// <summary>Sequences (L, …) of different lengths made one tensor (L, N, …), or (N, L, …) if the batch is first.</summary>
                public static Tensor pad_sequence(IEnumerable<Tensor> sequences, bool batch_first = false, double padding_value = 0.0)
                {
                    Tensor[] all = [.. sequences];
                    if (all.Length == 0) throw Errors.External("pad_sequence: there is no sequence.");
                    long longest = all.Max(sequence => sequence.Shape[0]);
                    return Joining.Stack([.. all.Select(sequence => Padder.Pad(sequence, [.. Enumerable.Repeat(0L, 2 * sequence.Dims - 1), longest - sequence.Shape[0]], PaddingModes.Constant, padding_value))], batch_first ? 0 : 1);
                }
            }
        }
    }
}
