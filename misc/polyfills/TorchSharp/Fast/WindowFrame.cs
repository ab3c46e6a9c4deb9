namespace TorchSharp;

/// <summary>
/// How images lie in memory for <see cref="SlidingConvolution{T}"/>: with their padding, and for a stride of s cut into s × s phases, of
/// which phase (a, b) holds every s-th number of every s-th row, from row a and column b on. Output place (h, w) then looks at the
/// same numbers of the phases as place 0, moved by h rows and w columns, whatever the stride.
/// </summary>
internal readonly unsafe record struct WindowFrame(int Channels, int H, int W, int PadH, int PadW, int StrideH, int StrideW, int KH, int KW, int DilationH, int DilationW)
{
    // A window of one row looks at the first phase alone.
    private int PhasesH => KH == 1 ? 1 : StrideH;

    private int PhasesW => KW == 1 ? 1 : StrideW;

    private int Height => (H + 2 * PadH + StrideH - 1) / StrideH;

    /// <summary>How far a row of a phase is from the next.</summary>
    public int Width => (W + 2 * PadW + StrideW - 1) / StrideW;

    /// <summary>Numbers of one image.</summary>
    public int Size => Channels * PhasesH * PhasesW * Height * Width;

    /// <summary>Whether an image lies like that already.</summary>
    public bool IsImage => (PadH, PadW, StrideH, StrideW) == (0, 0, 1, 1);

    /// <summary>How far the last place of an output of so many rows and columns is from the first, and one more.</summary>
    public int Reach(int rows, int columns) => (rows - 1) * Width + columns;

    /// <summary>Where the window's number (channel, kh, kw) lies for output place 0.</summary>
    public int[] Offsets()
    {
        int[] offsets = new int[Channels * KH * KW];
        int k = 0;
        for (int c = 0; c < Channels; c++)
            for (int kh = 0; kh < KH; kh++)
                for (int kw = 0; kw < KW; kw++)
                {
                    ((int row, int a), (int column, int b)) = (Math.DivRem(kh * DilationH, StrideH), Math.DivRem(kw * DilationW, StrideW));
                    offsets[k++] = (((c * PhasesH + a) * PhasesW + b) * Height + row) * Width + column;
                }
        return offsets;
    }

    /// <summary>Writes an image as it lies here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Copy<T>(T* image, T* to) where T : unmanaged
    {
        (int height, int width) = (Height, Width);
        for (int c = 0; c < Channels; c++, image += H * W)
            for (int a = 0; a < PhasesH; a++)
                for (int b = 0; b < PhasesW; b++)
                {
                    // Columns from first up to but not including end lie inside of the image.
                    int first = (Math.Max(0, PadW - b) + StrideW - 1) / StrideW, end = Math.Max(first, Math.Min(width, (W + PadW - b + StrideW - 1) / StrideW));
                    for (int row = 0; row < height; row++, to += width)
                    {
                        int h = row * StrideH + a - PadH;
                        if ((uint)h >= (uint)H) { new Span<T>(to, width).Clear(); continue; }
                        T* from = image + h * W + first * StrideW + b - PadW;
                        for (int i = 0; i < first; i++) to[i] = default;
                        if (StrideW == 1) new Span<T>(from, end - first).CopyTo(new Span<T>(to + first, end - first));
                        else for (int i = first; i < end; i++, from += StrideW) to[i] = *from;
                        for (int i = end; i < width; i++) to[i] = default;
                    }
                }
    }
}
