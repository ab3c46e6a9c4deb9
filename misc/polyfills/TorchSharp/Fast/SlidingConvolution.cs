namespace TorchSharp;

/// <summary>
/// Convolutions without columns. In an image laid out as <see cref="WindowFrame"/> says, with rows of width P, output place (h, w) looks
/// at the same numbers as place 0, moved by h P + w; so the rows of the matrix of columns are windows of the image itself
/// (<c>Products.GemmWindows</c>). Between two rows of the output a few places are computed that do not exist, and are left out when the
/// result is copied. The gradient of the input is the same with the weight turned around and inputs and outputs exchanged, for stride 1.
/// The gradient of the weight is that of the output times the windows (<c>Products.GemmWindowsTransposed</c>). The plain form of all
/// three is <see cref="ConvolutionKernels{T}"/>.
/// </summary>
internal readonly unsafe struct SlidingConvolution<T>(ConvolutionShape s, T* x, T* w, T* y, int threads) where T : unmanaged, IFloatingPointIeee754<T>
{
    // Places of the output that are taken together for the gradient of the weight: six rows of them stay in the first-level cache.
    private const int PiecePlaces = 1024;

    // The kernel reads whole 64 bytes.
    private static int Lanes => 64 / sizeof(T);

    private bool Slides => IsOn && !s.IsPointwise && s is { N: > 0, O: > 0, Window: > 0, Places: > 0 };

    private WindowFrame Frame => new(s.GroupC, s.H, s.W, s.PadH, s.PadW, s.StrideH, s.StrideW, s.KH, s.KW, s.DilationH, s.DilationW);

    // How the gradient of the output lies for that of the input.
    private WindowFrame BackFrame => new(s.GroupO, s.OH, s.OW, s.DilationH * (s.KH - 1) - s.PadH, s.DilationW * (s.KW - 1) - s.PadW, 1, 1, s.KH, s.KW, s.DilationH, s.DilationW);

    /// <summary>Whether it is used where it pays; the tests switch it off to compare.</summary>
    public static bool IsOn { get; set; } = true;

    /// <summary>Whether the output is computed faster this way than by columns.</summary>
    public bool FitsForward => Slides && Pays(s.GroupO, Frame.Reach(s.OH, s.OW), s.Places);

    /// <summary>Whether the gradient of the input is.</summary>
    public bool FitsBackData => Slides && (s.StrideH, s.StrideW) == (1, 1) && BackFrame is { PadH: >= 0, PadW: >= 0 } && Pays(s.GroupC, BackFrame.Reach(s.H, s.W), s.H * s.W);

    /// <summary>Whether the gradient of the weight is.</summary>
    public bool FitsBackWeight
    {
        get
        {
            if (!Slides) return false;
            // Products of rows take 1.3 times as long as tiles, and what is done for each sum as long as 100 multiply-adds (measured).
            (int rows, int together) = Piece;
            double sums = rows < s.OH ? s.OH / (double)rows : 1.0 / together;
            return 1.3 * (Frame.Reach(s.OH, s.OW) + 100 * sums) * s.GroupO < (46.0 + s.GroupO) * s.Places;
        }
    }

    // For the gradient of the weight: so many rows of one image, or so many whole images.
    private (int Rows, int Images) Piece => (Math.Clamp(PiecePlaces / Frame.Width, 1, s.OH), Math.Clamp(PiecePlaces / Frame.Reach(s.OH, s.OW), 1, s.N));

    // To write and pack a column costs what some 46 multiply-adds cost (measured); against that stand the places computed in vain. Both
    // ways compute whole tiles of 32 places, columns of several images side by side and those of one image alone. The choice is part of
    // the result, so it follows the shapes alone and not the machine.
    private bool Pays(int outputs, int reach, int places) => (double)(Tiles(reach) - (s.N == 1 ? Tiles(places) : places)) * outputs < 46.0 * places;

    private static int Tiles(int places) => places % 32 is > 0 and <= 16 ? places / 32 * 32 + 16 : (places + 31) / 32 * 32;

    /// <summary>y ← x ⋆ w + bias.</summary>
    public void Forward(T* bias)
    {
        SlidingConvolution<T> k = this;
        int together = Together(Frame.Size), parts = (s.N + together - 1) / together * s.Groups, inside = parts >= threads ? 1 : threads;
        int[] offsets = Frame.Offsets();
        Blas.Share(parts, threads, i => k.ForwardPart(i, together, offsets, bias, inside));
    }

    private void ForwardPart(int i, int together, int[] offsets, T* bias, int inside)
    {
        (int n, int group) = (i / s.Groups * together, i % s.Groups);
        Slide(Math.Min(together, s.N - n), InputOf(n, group), s.C * s.H * s.W, Frame, w + (nint)group * s.GroupO * s.Window, s.GroupO, offsets,
            OutputOf(n, group), s.O * s.Places, s.OH, s.OW, bias == null ? null : bias + group * s.GroupO, inside);
    }

    /// <summary>x ← the gradient of the input, given that of the output in y.</summary>
    public void BackData()
    {
        SlidingConvolution<T> k = this;
        int together = Together(BackFrame.Size), parts = (s.N + together - 1) / together * s.Groups, inside = parts >= threads ? 1 : threads;
        int[] offsets = BackFrame.Offsets();
        using Scratch<T> turned = new((long)s.O * s.Window);
        T* weights = turned.At;
        Turn(weights);
        Blas.Share(parts, threads, i => k.BackDataPart(i, together, offsets, weights, inside));
    }

    private void BackDataPart(int i, int together, int[] offsets, T* weights, int inside)
    {
        (int n, int group) = (i / s.Groups * together, i % s.Groups);
        Slide(Math.Min(together, s.N - n), OutputOf(n, group), s.O * s.Places, BackFrame, weights + (nint)group * s.GroupO * s.Window, s.GroupC, offsets,
            InputOf(n, group), s.C * s.H * s.W, s.H, s.W, null, inside);
    }

    /// <summary>
    /// w ← the gradient of the weight, given that of the output in y. The places between the rows of the output have gradient zero; so an
    /// infinity or a NaN in an image may reach windows beside those that hold it.
    /// </summary>
    public void BackWeight()
    {
        new Span<T>(w, s.O * s.Window).Clear();
        WindowFrame frame = Frame;
        int[] offsets = frame.Offsets();
        (int rows, int together) = Piece;
        int step = Up(frame.Reach(rows, s.OW));
        using Scratch<T> room = new((long)together * frame.Size + Lanes), gradients = new((long)together * s.GroupO * step);
        new Span<T>(room.At + together * frame.Size, Lanes).Clear();
        for (int n = 0; n < s.N; n += together)
            for (int group = 0; group < s.Groups; group++)
            {
                int images = Math.Min(together, s.N - n);
                for (int i = 0; i < images; i++) frame.Copy(InputOf(n + i, group), room.At + (nint)i * frame.Size);
                for (int row = 0; row < s.OH; row += rows)
                {
                    int high = Math.Min(rows, s.OH - row), length = Up(frame.Reach(high, s.OW));
                    for (int i = 0; i < images; i++) Spread(OutputOf(n + i, group) + row * s.OW, high, frame.Width, length, gradients.At + (nint)i * s.GroupO * length);
                    Blas.GemmWindowsTransposed(s.GroupO, length, s.Window, gradients.At, room.At + row * frame.Width, together * frame.Size + Lanes - row * frame.Width, offsets,
                        w + (nint)group * s.GroupO * s.Window, threads, images, s.GroupO * length, frame.Size);
                }
            }
    }

    private static int Up(int length) => (length + Lanes - 1) / Lanes * Lanes;

    // Rows of the gradients of all channels as far apart as those of the frame, with zeros between them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Spread(T* from, int rows, int width, int length, T* to)
    {
        for (int o = 0; o < s.GroupO; o++, from += s.Places, to += length)
        {
            T* line = from, at = to;
            for (int row = 0; row < rows; row++, line += s.OW, at += width)
            {
                new Span<T>(line, s.OW).CopyTo(new Span<T>(at, s.OW));
                int gap = (int)Math.Min(width - s.OW, to + length - (at + s.OW));
                for (int i = 0; i < gap; i++) at[s.OW + i] = T.Zero;
            }
            for (; at < to + length; at++) *at = T.Zero;
        }
    }

    // Images whose frames stay in the second-level cache together: the weights are packed once for all of them.
    private static int Together(int size) => Math.Clamp(64 * 1024 / Math.Max(1, size), 1, 16);

    private T* InputOf(int image, int group) => x + ((nint)image * s.C + group * s.GroupC) * s.H * s.W;

    private T* OutputOf(int image, int group) => y + ((nint)image * s.O + group * s.GroupO) * s.Places;

    // Some images: they are laid out, multiplied, and the rows of the products copied to where they belong.
    private static void Slide(int images, T* image, int imageStep, WindowFrame frame, T* weight, int outputs, int[] offsets, T* target, int targetStep, int rows, int columns, T* bias, int inside)
    {
        int length = frame.Reach(rows, columns), size = frame.Size;
        using Scratch<T> room = new(frame.IsImage ? 0 : (long)images * size), product = new((long)images * outputs * length);
        if (!frame.IsImage) for (int n = 0; n < images; n++) frame.Copy(image + (nint)n * imageStep, room.At + (nint)n * size);
        T* from = frame.IsImage ? image : room.At;
        int step = frame.IsImage ? imageStep : size;
        Blas.GemmWindows(outputs, length, offsets.Length, weight, from, (images - 1) * step + size, offsets, product.At, inside, images, step);
        for (int n = 0; n < images; n++)
            for (int o = 0; o < outputs; o++)
            {
                T* line = product.At + ((nint)n * outputs + o) * length, to = target + (nint)n * targetStep + (nint)o * rows * columns;
                for (int row = 0; row < rows; row++, line += frame.Width, to += columns)
                {
                    if (bias == null) new Span<T>(line, columns).CopyTo(new Span<T>(to, columns));
                    else Blas.Affine(T.One, bias[o], line, to, columns);
                }
            }
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
