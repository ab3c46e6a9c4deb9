using System.Buffers.Binary;
using System.Text;

namespace ScottPlot;

/// <summary>Writes a picture of up to 256 colours as PNG.</summary>
internal static class Png
{
    internal static byte[] Encode(byte[,] indexes, Color[] palette, bool isSurface)
    {
        int rows = indexes.GetLength(0), columns = indexes.GetLength(1);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, columns);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), rows);
        (header[8], header[9]) = (8, 3); // eight bits a pixel, each an index into the palette

        byte[] pixels = Filtered(indexes, isSurface ? 3 : 1);

        MemoryStream png = new();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Chunk(png, "IHDR", header);
        Chunk(png, "PLTE", [.. palette.SelectMany(c => new[] { c.Red, c.Green, c.Blue })]);
        Chunk(png, "tRNS", [.. palette.Select(c => c.Alpha)]);
        Chunk(png, "IDAT", Deflate.Compress(pixels));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    /// <summary>Each row as it is (0), or, of a surface, as its difference from the pixels to the left (1) or above (2):
    /// whichever has the smallest differences, since those compress best.</summary>
    private static byte[] Filtered(byte[,] indexes, int filters)
    {
        int rows = indexes.GetLength(0), columns = indexes.GetLength(1);
        byte[] pixels = new byte[rows * (columns + 1)];
        for (int row = 0; row < rows; row++)
        {
            int best = 0;
            long least = long.MaxValue;
            for (int filter = 0; filter < filters && filters > 1; filter++)
            {
                long size = 0;
                for (int column = 0; column < columns; column++)
                    size += filter == 0 ? Math.Min(Difference(0, row, column), (byte)64) : Math.Abs((int)(sbyte)Difference(filter, row, column));
                (best, least) = size < least ? (filter, size) : (best, least);
            }
            int start = row * (columns + 1);
            pixels[start] = (byte)best;
            for (int column = 0; column < columns; column++)
                pixels[start + 1 + column] = Difference(best, row, column);
        }
        return pixels;

        byte Difference(int filter, int row, int column) => (byte)(indexes[row, column] - filter switch
        {
            1 => column > 0 ? indexes[row, column - 1] : 0,
            2 => row > 0 ? indexes[row - 1, column] : 0,
            _ => 0,
        });
    }

    private static void Chunk(MemoryStream png, string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        png.Write(number);
    }

    private static readonly uint[] crcs = [.. Enumerable.Range(0, 256).Select(value =>
    {
        uint crc = (uint)value;
        for (int bit = 0; bit < 8; bit++)
            crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        return crc;
    })];

    private static uint Crc(byte[] bytes)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte value in bytes)
            crc = crcs[(byte)(crc ^ value)] ^ crc >> 8;
        return ~crc;
    }
}
