using TorchSharp.Modules;

namespace TorchSharp.Tests;

/// <summary>Data sets and loaders: what is in the batches and in which order, but no random number by its value.</summary>
public sealed class DataLoaderTests
{
    /// <summary>n examples: a row (i, i + 0.5) and the label i.</summary>
    private sealed class Rows(long count) : torch.utils.data.Dataset
    {
        public bool IsDisposed { get; private set; }

        public override long Count => count;

        public override Dictionary<string, Tensor> GetTensor(long index) => new() { ["x"] = tensor(new[] { index, index + 0.5f }), ["label"] = tensor(index) };

        protected override void Dispose(bool disposing) => IsDisposed = true;
    }

    private static long[] Labels(IEnumerable<Dictionary<string, Tensor>> loader) => [.. loader.SelectMany(batch => batch["label"].data<long>().ToArray())];

    [Test]
    public void Batches_hold_the_examples_in_order_with_a_first_dimension_for_them()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new Rows(7), 3);
        List<long[]> shapes = [];
        List<long> labels = [];
        foreach (Dictionary<string, Tensor> batch in loader)
        {
            shapes.Add(batch["x"].shape);
            labels.AddRange(batch["label"].data<long>().ToArray());
            batch["x"][TensorIndex.Colon, 1].data<float>().ToArray().Should().Equal(batch["label"].data<long>().ToArray().Select(label => label + 0.5f));
            batch["label"].dtype.Should().Be(ScalarType.Int64);
        }
        shapes.Should().BeEquivalentTo(new[] { new long[] { 3, 2 }, [3, 2], [1, 2] }, options => options.WithStrictOrdering());
        labels.Should().Equal(0, 1, 2, 3, 4, 5, 6);
        loader.Count.Should().Be(3);
    }

    [Test]
    public void A_last_batch_that_is_too_small_can_be_left_out()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new Rows(7), 3, drop_last: true);
        Labels(loader).Should().Equal(0, 1, 2, 3, 4, 5);
        loader.Count.Should().Be(2);
        using DataLoader even = torch.utils.data.DataLoader(new Rows(6), 3, drop_last: true);
        Labels(even).Should().Equal(0, 1, 2, 3, 4, 5);
    }

    [Test]
    public void A_shuffled_pass_has_every_example_once_and_another_order()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new Rows(100), 8, shuffle: true);
        long[] first = Labels(loader), second = Labels(loader);
        first.Should().BeEquivalentTo(Enumerable.Range(0, 100).Select(i => (long)i));
        first.Should().NotBeInAscendingOrder();
        second.Should().BeEquivalentTo(first).And.NotEqual(first);
    }

    [Test]
    public void A_seed_fixes_the_order_of_every_pass()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new Rows(50), 8, shuffle: true, seed: 3), same = torch.utils.data.DataLoader(new Rows(50), 5, shuffle: true, seed: 3), other = torch.utils.data.DataLoader(new Rows(50), 8, shuffle: true, seed: 4);
        long[] first = Labels(loader);
        Labels(loader).Should().Equal(first);
        Labels(same).Should().Equal(first);
        Labels(other).Should().NotEqual(first);
    }

#if POLYFILL
    // The real library shuffles by a generator of .NET that it does not let us seed.
    [Test]
    public void Without_a_seed_manual_seed_decides()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new Rows(50), 8, shuffle: true);
        manual_seed(7);
        long[] first = Labels(loader), second = Labels(loader);
        manual_seed(7);
        Labels(loader).Should().Equal(first);
        Labels(loader).Should().Equal(second);
        second.Should().NotEqual(first);
    }
#endif

    [Test]
    public void An_order_of_ones_own_is_kept()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new Rows(10), 2, new long[] { 9, 1, 1, 4, 0 });
        Labels(loader).Should().Equal(9, 1, 1, 4, 0);
    }

    [Test]
    public void Tensors_become_a_data_set_of_their_rows()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = arange(12).reshape(4, 3), y = arange(4);
        using TensorDataset data = torch.utils.data.TensorDataset(x, y);
        data.Count.Should().Be(4);
        data[2][0].data<long>().ToArray().Should().Equal(6, 7, 8);
        data.GetTensor(3)[1].item<long>().Should().Be(3);
        using IterableDataLoader loader = torch.utils.data.DataLoader(data, 3);
        List<long[]> seen = [];
        foreach (IList<Tensor> batch in loader)
        {
            batch.Should().HaveCount(2);
            batch[0].shape.Should().Equal(batch[1].shape[0], 3);
            seen.Add(batch[1].data<long>().ToArray());
        }
        seen.Should().BeEquivalentTo(new[] { new long[] { 0, 1, 2 }, [3] }, options => options.WithStrictOrdering());
    }

    [Test]
    public void A_data_set_outlives_the_scope_and_the_tensors_it_was_made_in()
    {
        TensorDataset data;
        using (NewDisposeScope()) data = torch.utils.data.TensorDataset(arange(4));
        using (data) data[1][0].item<long>().Should().Be(1);
    }

    [Test]
    public void A_batch_goes_when_the_next_one_comes_unless_it_is_kept()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new Rows(4), 2), keeping = torch.utils.data.DataLoader(new Rows(4), 2, disposeBatch: false);
        Tensor[] gone = [.. loader.Select(batch => batch["x"])], kept = [.. keeping.Select(batch => batch["x"])];
        gone.Should().OnlyContain(x => x.IsInvalid);
        kept.Should().OnlyContain(x => !x.IsInvalid);
        foreach (Tensor x in kept) x.Dispose();
    }

    [Test]
    public void A_batch_survives_the_scope_around_the_loop()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new Rows(4), 2);
        using IEnumerator<Dictionary<string, Tensor>> batches = loader.GetEnumerator();
        using (NewDisposeScope()) batches.MoveNext();
        batches.Current["label"].data<long>().ToArray().Should().Equal(0, 1);
    }

    [Test]
    public void A_loader_disposes_its_data_unless_told_not_to()
    {
        Rows given = new(2), kept = new(2);
        torch.utils.data.DataLoader(given, 1).Dispose();
        torch.utils.data.DataLoader(kept, 1, disposeDataset: false).Dispose();
        given.IsDisposed.Should().BeTrue();
        kept.IsDisposed.Should().BeFalse();
    }

    [Test]
    public void Examples_can_be_collated_otherwise()
    {
        using DataLoader<Dictionary<string, Tensor>, double> loader = new(new Rows(5), 2, (examples, _) => examples.Sum(example => example["x"].sum().ToDouble()));
        loader.Should().Equal(0.5 + 2.5, 4.5 + 6.5, 8.5);
    }

    [Test]
    public void Nonsense_is_refused()
    {
        using DisposeScope scope = NewDisposeScope();
        FluentActions.Invoking(() => torch.utils.data.TensorDataset(ones(2, 3), ones(3))).Should().Throw<ArgumentException>();
#if POLYFILL
        FluentActions.Invoking(() => torch.utils.data.TensorDataset(ones(2), tensor(1.0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => torch.utils.data.DataLoader(new Rows(3), 0)).Should().Throw<ArgumentException>().WithMessage("batchSize is 0; needed is at least 1.*");
        torch.utils.data.DataLoader(new Rows(0), 3).Count.Should().Be(0);
#endif
    }
}
