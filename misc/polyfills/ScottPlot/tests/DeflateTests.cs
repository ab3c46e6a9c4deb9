#if POLYFILL
using System.IO.Compression;
using Curriculum.Kernels;
using ScottPlot;

namespace ScottPlot.Tests;

/// <summary>What our own compressor writes, the one of .NET reads.</summary>
public sealed class DeflateTests
{
    private static IEnumerable<TestCaseData> Data()
    {
        SeededRandom random = new(5);
        byte[] Bytes(int count, Func<int, int> value) => [.. Enumerable.Range(0, count).Select(i => (byte)value(i))];
        yield return new TestCaseData(Bytes(0, _ => 0)) { TestName = "{m}(nothing)" };
        yield return new TestCaseData(Bytes(1, _ => 7)) { TestName = "{m}(one byte)" };
        yield return new TestCaseData(Bytes(2, i => i)) { TestName = "{m}(two bytes)" };
        yield return new TestCaseData(Bytes(100_000, _ => 0)) { TestName = "{m}(zeros)" };
        yield return new TestCaseData(Bytes(70_000, i => i / 250)) { TestName = "{m}(long runs)" };
        yield return new TestCaseData(Bytes(80_000, _ => random.NextInt(256))) { TestName = "{m}(noise)" };
        yield return new TestCaseData(Bytes(90_000, i => i % 40_000 * 31 % 251)) { TestName = "{m}(repeats beyond the window)" };
        yield return new TestCaseData(Bytes(60_000, i => i < 59_000 ? 3 : random.NextInt(256))) { TestName = "{m}(one byte in most places)" };
        // Frequencies like Fibonacci's numbers make the longest codes.
        int[] fibonacci = new int[24];
        for (int i = 0; i < 24; i++)
            fibonacci[i] = i < 2 ? 1 : fibonacci[i - 1] + fibonacci[i - 2];
        byte[] skewed = [.. Enumerable.Range(0, 24).SelectMany(i => Enumerable.Repeat((byte)(i * 7), fibonacci[i]))];
        random.Shuffle(skewed.AsSpan());
        yield return new TestCaseData(skewed) { TestName = "{m}(codes that would grow too long)" };
    }

    [TestCaseSource(nameof(Data))]
    public void Whatever_is_compressed_comes_back(byte[] data)
    {
        using ZLibStream stream = new(new MemoryStream(Deflate.Compress(data)), CompressionMode.Decompress);
        using MemoryStream back = new();
        stream.CopyTo(back);
        back.ToArray().Should().Equal(data);
    }

    [Test]
    public void A_smooth_picture_shrinks()
    {
        byte[] smooth = [.. Enumerable.Range(0, 250_000).Select(i => (byte)(i % 500 / 20 + i / 500 / 20))];
        Deflate.Compress(smooth).Length.Should().BeLessThan(smooth.Length / 40);
    }

    [Test]
    public void Codes_are_no_longer_than_asked_and_fit_together()
    {
        int[] counts = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 0, 233];
        HuffmanCode code = new(counts, 7);
        code.Lengths.Should().OnlyContain(length => length <= 7);
        code.Lengths[12].Should().Be(0, "it does not occur");
        code.Lengths.Where(length => length > 0).Sum(length => Math.Pow(2, -length)).Should().Be(1, "no code is left unused");
    }
}
#endif
