using static Curriculum.Kernels.Tests.GoodnessOfFit;

namespace Curriculum.Kernels.Tests;

public sealed class SamplingTests
{
    [Test]
    public void All_24_orders_of_four_items_are_equally_likely()
    {
        SeededRandom random = new(21);
        EvenCounts(OrdersOf(items => random.Shuffle(items.AsSpan()))).Should().BeGreaterThan(Doubtful);
    }

    [Test]
    public void The_wrong_variant_that_swaps_with_any_of_the_items_is_rejected()
    {
        SeededRandom random = new(21);
        EvenCounts(OrdersOf(items =>
        {
            for (int i = 0; i < items.Length; i++)
            {
                int j = random.NextInt(items.Length);       // 4^4 = 256 paths cannot be shared out evenly among 24 orders
                (items[i], items[j]) = (items[j], items[i]);
            }
        })).Should().BeLessThan(Doubtful);
    }

    [Test]
    public void The_wrong_variant_that_never_leaves_an_item_in_place_is_rejected()
    {
        SeededRandom random = new(21);
        // Sattolo's: j below i instead of up to i gives only the six cyclic orders.
        int[] counts = OrdersOf(items =>
        {
            for (int i = items.Length - 1; i > 0; i--)
            {
                int j = random.NextInt(i);
                (items[i], items[j]) = (items[j], items[i]);
            }
        });
        counts.Count(count => count > 0).Should().Be(6);
        EvenCounts(counts).Should().BeLessThan(Doubtful);
    }

    [Test]
    public void A_permutation_holds_every_number_once([Values(0, 1, 2, 10, 1000)] int n) =>
        new SeededRandom(22).Permutation(n).Order().Should().Equal(Enumerable.Range(0, n));

    [Test]
    public void A_choice_holds_different_numbers([Values(0, 1, 5, 10)] int k)
    {
        int[] chosen = new SeededRandom(23).Choose(10, k);
        chosen.Should().HaveCount(k).And.OnlyHaveUniqueItems().And.BeSubsetOf(Enumerable.Range(0, 10));
    }

    [Test]
    public void Every_ordered_pair_out_of_five_is_equally_likely()
    {
        SeededRandom random = new(24);
        Dictionary<(int, int), int> counts = [];
        for (int i = 0; i < 100_000; i++)
        {
            int[] pair = random.Choose(5, 2);
            counts[(pair[0], pair[1])] = counts.GetValueOrDefault((pair[0], pair[1])) + 1;
        }
        counts.Should().HaveCount(20);
        EvenCounts(counts.Values.ToArray()).Should().BeGreaterThan(Doubtful);
    }

    private static int[] OrdersOf(Action<int[]> shuffle)
    {
        Dictionary<int, int> index = [];
        for (int a = 0; a < 4; a++)
            for (int b = 0; b < 4; b++)
                for (int c = 0; c < 4; c++)
                    if (a != b && b != c && a != c) index[100 * a + 10 * b + c] = index.Count;
        int[] counts = new int[24];
        for (int i = 0; i < 120_000; i++)
        {
            int[] items = [0, 1, 2, 3];
            shuffle(items);
            counts[index[100 * items[0] + 10 * items[1] + items[2]]]++;
        }
        return counts;
    }
}
