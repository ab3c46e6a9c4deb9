using System.Buffers.Binary;
using System.Text;

namespace ScottPlot;

/// <summary>Writes a picture of up to 256 colours as PNG.</summary>
internal static class Png
{
    internal static byte[] Encode(byte[,] indexes, Color[] palette)
    {
        int rows = indexes.GetLength(0), columns = indexes.GetLength(1);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, columns);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), rows);
        (header[8], header[9]) = (8, 3); // eight bits a pixel, each an index into the palette

        byte[] pixels = new byte[rows * (columns + 1)];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                pixels[row * (columns + 1) + 1 + column] = indexes[row, column];

        MemoryStream png = new();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Chunk(png, "IHDR", header);
        Chunk(png, "PLTE", [.. palette.SelectMany(c => new[] { c.Red, c.Green, c.Blue })]);
        Chunk(png, "tRNS", [.. palette.Select(c => c.Alpha)]);
        Chunk(png, "IDAT", Deflate.Compress(pixels));
        Chunk(png, "IEND", []);
        return png.ToArray();
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
