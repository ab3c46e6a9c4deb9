using System.Buffers.Binary;

namespace ScottPlot;

/// <summary>Compresses bytes in the zlib format (RFC 1950 and 1951): repeated strings found by hashing, then one table of
/// Huffman codes for all. The compressor of .NET would do better, but its bytes differ from one version and one processor
/// to the next, and figures must not.</summary>
internal sealed class Deflate
{
    private const int Window = 32768, LongestMatch = 258, MostTries = 24, EndOfData = 256;

    private static readonly int[] lengthStarts = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly int[] distanceStarts = [.. Enumerable.Range(0, 30).Select(i => i < 4 ? i + 1 : ((2 + i % 2) << (i / 2 - 1)) + 1)];
    private static readonly int[] orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly List<byte> output = [0x78, 0x01];
    private ulong waiting;
    private int waitingBits;

    internal static byte[] Compress(byte[] data)
    {
        Deflate deflate = new();
        deflate.Write(Find(data));
        byte[] check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, Adler(data));
        return [.. deflate.output, .. check];
    }

    /// <summary>The data as single bytes (distance 0) and as strings that stood before.</summary>
    private static List<(int Value, int Distance)> Find(byte[] data)
    {
        List<(int, int)> tokens = [];
        int[] newest = new int[1 << 15], previous = new int[data.Length];
        Array.Fill(newest, -1);
        int Hash(int i) => (data[i] << 10 ^ data[i + 1] << 5 ^ data[i + 2]) & 0x7FFF;
        for (int at = 0; at < data.Length;)
        {
            int longest = 0, where = 0;
            if (at + 3 <= data.Length)
            {
                int most = Math.Min(LongestMatch, data.Length - at), tries = MostTries;
                for (int candidate = newest[Hash(at)]; candidate >= 0 && at - candidate <= Window && tries-- > 0 && longest < most; candidate = previous[candidate])
                {
                    int length = data.AsSpan(at, most).CommonPrefixLength(data.AsSpan(candidate, most));
                    if (length > longest)
                        (longest, where) = (length, candidate);
                }
            }
            bool repeats = longest >= 3;
            tokens.Add(repeats ? (longest, at - where) : (data[at], 0));
            for (int end = at + (repeats ? longest : 1); at < end; at++)
                if (at + 3 <= data.Length)
                {
                    int hash = Hash(at);
                    (previous[at], newest[hash]) = (newest[hash], at);
                }
        }
        return tokens;
    }

    private void Write(List<(int Value, int Distance)> tokens)
    {
        int[] symbolCounts = new int[286], distanceCounts = new int[30];
        symbolCounts[EndOfData] = 1;
        foreach ((int value, int distance) in tokens)
        {
            symbolCounts[distance == 0 ? value : 257 + Place(lengthStarts, value)]++;
            if (distance > 0)
                distanceCounts[Place(distanceStarts, distance)]++;
        }
        distanceCounts[0] += distanceCounts.All(count => count == 0) ? 1 : 0;
        HuffmanCode symbols = new(symbolCounts, 15), distances = new(distanceCounts, 15);
        Put(0b101, 3); // the last block, with tables of its own
        WriteTables(symbols, distances);
        foreach ((int value, int distance) in tokens)
        {
            if (distance == 0)
            {
                Put(symbols, value);
                continue;
            }
            int length = Place(lengthStarts, value), far = Place(distanceStarts, distance);
            Put(symbols, 257 + length);
            Put(value - lengthStarts[length], lengthBits[length]);
            Put(distances, far);
            Put(distance - distanceStarts[far], Math.Max(0, far / 2 - 1));
        }
        Put(symbols, EndOfData);
        Put(0, 7); // fills the last byte
    }

    private void WriteTables(HuffmanCode symbols, HuffmanCode distances)
    {
        int[] lengths = [.. symbols.Lengths, .. distances.Lengths], counts = new int[19];
        foreach (int length in lengths)
            counts[length]++;
        HuffmanCode code = new(counts, 7);
        Put(symbols.Lengths.Length - 257, 5);
        Put(distances.Lengths.Length - 1, 5);
        Put(orderOfLengths.Length - 4, 4);
        foreach (int length in orderOfLengths)
            Put(code.Lengths[length], 3);
        foreach (int length in lengths)
            Put(code, length);
    }

    private static int Place(int[] starts, int value)
    {
        int at = Array.BinarySearch(starts, value);
        return at >= 0 ? at : ~at - 1;
    }

    private void Put(HuffmanCode code, int symbol) => Put(code.Codes[symbol], code.Lengths[symbol]);

    private void Put(int bits, int count)
    {
        waiting |= (ulong)bits << waitingBits;
        for (waitingBits += count; waitingBits >= 8; waitingBits -= 8, waiting >>= 8)
            output.Add((byte)waiting);
    }

    private static uint Adler(byte[] data)
    {
        uint a = 1, b = 0;
        foreach (byte value in data)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }
        return b << 16 | a;
    }
}
