namespace TorchSharp;

/// <summary>
/// Convolutions of stride 1 without columns. In a padded image of rows of width P, output place (h, w) looks at the same numbers as place
/// 0, moved by h P + w; so the rows of the matrix of columns are windows of the image itself (<c>Products.GemmWindows</c>). Between two rows of the
/// output a few places are computed that do not exist, and are left out when the result is copied. The gradient of the input is the same
/// with the weight turned around and inputs and outputs exchanged. The plain form is <see cref="ConvolutionKernels{T}"/>.
/// </summary>
internal readonly unsafe struct SlidingConvolution<T>(ConvolutionShape s, T* x, T* w, T* y, int threads) where T : unmanaged, IFloatingPointIeee754<T>
{
    private bool Slides => IsOn && s is { StrideH: 1, StrideW: 1, IsPointwise: false };

    /// <summary>Whether it is used where it pays; the tests switch it off to compare.</summary>
    public static bool IsOn { get; set; } = true;

    /// <summary>Whether the output is computed faster this way than by columns.</summary>
    public bool FitsForward => Slides && Pays(s.GroupO, s.OH, s.OW, s.W + 2 * s.PadW);

    /// <summary>Whether the gradient of the input is.</summary>
    public bool FitsBackData => Slides && BackPadH >= 0 && BackPadW >= 0 && Pays(s.GroupC, s.H, s.W, s.OW + 2 * BackPadW);

    private int BackPadH => s.DilationH * (s.KH - 1) - s.PadH;

    private int BackPadW => s.DilationW * (s.KW - 1) - s.PadW;

    // To write and pack a column costs what some 46 multiply-adds cost (measured); against that stand the places computed in vain, up to
    // the next whole tile of 32. The choice is part of the result, so it follows the shapes alone and not the machine.
    private static bool Pays(int outputs, int rows, int columns, int width)
    {
        int computed = ((rows - 1) * width + columns + 31) / 32 * 32, needed = rows * columns;
        return (double)(computed - needed) * outputs < 46.0 * needed;
    }

    /// <summary>y ← x ⋆ w + bias.</summary>
    public void Forward(T* bias)
    {
        SlidingConvolution<T> k = this;
        int together = Together(s.GroupC * (s.H + 2 * s.PadH) * (s.W + 2 * s.PadW)), parts = (s.N + together - 1) / together * s.Groups, inside = parts >= threads ? 1 : threads;
        int[] offsets = Offsets(s.GroupC, s.H + 2 * s.PadH, s.W + 2 * s.PadW);
        Blas.Share(parts, threads, i => k.ForwardPart(i, together, offsets, bias, inside));
    }

    private void ForwardPart(int i, int together, int[] offsets, T* bias, int inside)
    {
        (int n, int group) = (i / s.Groups * together, i % s.Groups);
        Slide(Math.Min(together, s.N - n), InputOf(n, group), s.C * s.H * s.W, s.GroupC, s.H, s.W, s.PadH, s.PadW, w + (nint)group * s.GroupO * s.Window, s.GroupO, offsets,
            OutputOf(n, group), s.O * s.Places, s.OH, s.OW, bias == null ? null : bias + group * s.GroupO, inside);
    }

    /// <summary>x ← the gradient of the input, given that of the output in y.</summary>
    public void BackData()
    {
        SlidingConvolution<T> k = this;
        int together = Together(s.GroupO * (s.OH + 2 * BackPadH) * (s.OW + 2 * BackPadW)), parts = (s.N + together - 1) / together * s.Groups, inside = parts >= threads ? 1 : threads;
        int[] offsets = Offsets(s.GroupO, s.OH + 2 * BackPadH, s.OW + 2 * BackPadW);
        using Scratch<T> turned = new((long)s.O * s.Window);
        T* weights = turned.At;
        Turn(weights);
        Blas.Share(parts, threads, i => k.BackDataPart(i, together, offsets, weights, inside));
    }

    private void BackDataPart(int i, int together, int[] offsets, T* weights, int inside)
    {
        (int n, int group) = (i / s.Groups * together, i % s.Groups);
        Slide(Math.Min(together, s.N - n), OutputOf(n, group), s.O * s.Places, s.GroupO, s.OH, s.OW, BackPadH, BackPadW, weights + (nint)group * s.GroupO * s.Window, s.GroupC, offsets,
            InputOf(n, group), s.C * s.H * s.W, s.H, s.W, null, inside);
    }

    // Images whose padded forms stay in the second-level cache together: the weights are packed once for all of them.
    private static int Together(int size) => Math.Clamp(64 * 1024 / Math.Max(1, size), 1, 16);

    private T* InputOf(int image, int group) => x + ((nint)image * s.C + group * s.GroupC) * s.H * s.W;

    private T* OutputOf(int image, int group) => y + ((nint)image * s.O + group * s.GroupO) * s.Places;

    // Some images: their channels are padded, multiplied, and the rows of the products copied to where they belong.
    private static void Slide(int images, T* image, int imageStep, int channels, int h, int wide, int padH, int padW, T* weight, int outputs, int[] offsets, T* target, int targetStep, int rows, int columns, T* bias, int inside)
    {
        int height = h + 2 * padH, width = wide + 2 * padW, length = (rows - 1) * width + columns, size = channels * height * width;
        bool padded = padH > 0 || padW > 0;
        using Scratch<T> room = new(padded ? (long)images * size : 0), product = new((long)images * outputs * length);
        if (padded) for (int n = 0; n < images; n++) Pad(image + (nint)n * imageStep, channels, h, wide, padH, padW, room.At + (nint)n * size);
        T* from = padded ? room.At : image;
        int step = padded ? size : imageStep;
        Blas.GemmWindows(outputs, length, offsets.Length, weight, from, (images - 1) * step + size, offsets, product.At, inside, images, step);
        for (int n = 0; n < images; n++)
            for (int o = 0; o < outputs; o++)
            {
                T* line = product.At + ((nint)n * outputs + o) * length, to = target + (nint)n * targetStep + (nint)o * rows * columns;
                for (int row = 0; row < rows; row++, line += width, to += columns)
                {
                    if (bias == null) new Span<T>(line, columns).CopyTo(new Span<T>(to, columns));
                    else Blas.Affine(T.One, bias[o], line, to, columns);
                }
            }
    }

    private static void Pad(T* image, int channels, int h, int wide, int padH, int padW, T* to)
    {
        int width = wide + 2 * padW;
        for (int c = 0; c < channels; c++)
        {
            new Span<T>(to, padH * width + padW).Clear();
            to += padH * width + padW;
            for (int row = 0; row < h; row++, image += wide, to += width)
            {
                new Span<T>(image, wide).CopyTo(new Span<T>(to, wide));
                new Span<T>(to + wide, 2 * padW).Clear();
            }
            int rest = padH * width - padW;
            if (rest > 0) new Span<T>(to, rest).Clear();
            to += rest;
        }
    }

    // Where the window's number (channel, kh, kw) lies for output place 0.
    private int[] Offsets(int channels, int height, int width)
    {
        int[] offsets = new int[channels * s.KH * s.KW];
        int k = 0;
        for (int c = 0; c < channels; c++)
            for (int kh = 0; kh < s.KH; kh++)
                for (int kw = 0; kw < s.KW; kw++) offsets[k++] = (c * height + kh * s.DilationH) * width + kw * s.DilationW;
        return offsets;
    }

    // For each group (c, (o, kh, kw)) from (o, (c, kh, kw)), the window turned by half a circle.
    private void Turn(T* to)
    {
        int area = s.KH * s.KW;
        for (int group = 0; group < s.Groups; group++)
            for (int c = 0; c < s.GroupC; c++)
                for (int o = 0; o < s.GroupO; o++)
                {
                    T* from = w + ((nint)(group * s.GroupO + o) * s.GroupC + c) * area;
                    for (int place = area - 1; place >= 0; place--) *to++ = from[place];
                }
    }
}
