namespace TorchSharp;

/// <summary>
/// The three convolutions as products of matrices. The numbers under a window form a column; the columns of some output places are laid
/// out side by side (im2col) in a piece that stays in the second-level cache, multiplied, and given back. Pieces are whole rows of one
/// output image or, where images are small, several whole images; how they are cut depends on the shapes alone.
/// </summary>
internal readonly unsafe struct ConvolutionKernels<T>(ConvolutionShape s, T* x, T* w, T* y, int threads) where T : unmanaged, IFloatingPointIeee754<T>
{
    // Numbers of one piece: 512 KiB of single precision.
    private const int PieceSize = 128 * 1024;

    private readonly record struct Piece(int Image, int Images, int FromRow, int Rows);

    private List<Piece> Pieces()
    {
        int columns = Math.Clamp(PieceSize / Math.Max(1, s.Window), 256, 2048);
        if (s.IsPointwise && s.Places >= 128) columns = s.Places;       // nothing is copied then
        List<Piece> pieces = [];
        if (s.Places > columns)
        {
            int count = (s.OH + Math.Max(1, columns / s.OW) - 1) / Math.Max(1, columns / s.OW), rows = (s.OH + count - 1) / count;
            for (int image = 0; image < s.N; image++)
                for (int row = 0; row < s.OH; row += rows) pieces.Add(new Piece(image, 1, row, Math.Min(rows, s.OH - row)));
        }
        else
        {
            int images = Math.Max(1, columns / Math.Max(1, s.Places));
            for (int image = 0; image < s.N; image += images) pieces.Add(new Piece(image, Math.Min(images, s.N - image), 0, s.OH));
        }
        return pieces;
    }

    private bool IsDirect(Piece piece) => s.IsPointwise && piece is { Images: 1 } && piece.Rows == s.OH;

    private T* InputOf(int image, int group) => x + ((nint)image * s.C + group * s.GroupC) * s.H * s.W;

    private T* OutputOf(int image, int group) => y + ((nint)image * s.O + group * s.GroupO) * s.Places;

    public void Forward(T* bias)
    {
        if (s.N == 0 || s.O == 0) return;
        ConvolutionKernels<T> k = this;
        List<Piece> pieces = Pieces();
        int groups = s.Groups, inside = pieces.Count * groups >= threads ? 1 : threads;
        Blas.Share(pieces.Count * groups, threads, i => k.ForwardPiece(pieces[i / groups], i % groups, bias, inside));
    }

    private void ForwardPiece(Piece piece, int group, T* bias, int inside)
    {
        int outputs = s.GroupO, length = piece.Images * piece.Rows * s.OW, window = s.Window;
        T* weight = w + (nint)group * outputs * window;
        using Scratch<T> columns = new(IsDirect(piece) ? 0 : (long)window * length);
        if (!IsDirect(piece)) Columns(piece, group, columns.At);
        T* b = IsDirect(piece) ? InputOf(piece.Image, group) : columns.At;
        if (piece.Images == 1)
        {
            T* target = OutputOf(piece.Image, group) + piece.FromRow * s.OW;
            if (bias != null) for (int o = 0; o < outputs; o++) new Span<T>(target + (nint)o * s.Places, length).Fill(bias[group * outputs + o]);
            Blas.Gemm(MatrixOp.None, MatrixOp.None, outputs, length, window, 1, weight, window, b, length, bias == null ? 0 : 1, target, s.Places, inside);
            return;
        }
        using Scratch<T> product = new((long)outputs * length);
        Blas.Gemm(MatrixOp.None, MatrixOp.None, outputs, length, window, 1, weight, window, b, length, 0, product.At, length, inside);
        for (int n = 0; n < piece.Images; n++)
            for (int o = 0; o < outputs; o++)
                Blas.Affine(T.One, bias == null ? T.Zero : bias[group * outputs + o], product.At + (nint)o * length + n * s.Places, OutputOf(piece.Image + n, group) + (nint)o * s.Places, s.Places);
    }

    public void BackData()
    {
        new Span<T>(x, s.N * s.C * s.H * s.W).Clear();
        if (s.N == 0 || s.O == 0) return;
        ConvolutionKernels<T> k = this;
        // Pieces of one image meet at their rims, so they are done one after the other.
        List<Piece>[] images = [.. Pieces().GroupBy(piece => piece.Image).Select(group => group.ToList())];
        int groups = s.Groups, inside = images.Length * groups >= threads ? 1 : threads;
        Blas.Share(images.Length * groups, threads, i => { foreach (Piece piece in images[i / groups]) k.BackDataPiece(piece, i % groups, inside); });
    }

    private void BackDataPiece(Piece piece, int group, int inside)
    {
        int outputs = s.GroupO, length = piece.Images * piece.Rows * s.OW, window = s.Window;
        T* weight = w + (nint)group * outputs * window;
        using Scratch<T> gathered = new(piece.Images == 1 ? 0 : (long)outputs * length);
        (nint gradient, int step) = Gradient(piece, group, gathered.At);
        if (IsDirect(piece))
        {
            Blas.Gemm(MatrixOp.Transpose, MatrixOp.None, window, length, outputs, 1, weight, window, (T*)gradient, step, 0, InputOf(piece.Image, group), length, inside);
            return;
        }
        using Scratch<T> columns = new((long)window * length);
        Blas.Gemm(MatrixOp.Transpose, MatrixOp.None, window, length, outputs, 1, weight, window, (T*)gradient, step, 0, columns.At, length, inside);
        AddColumns(piece, group, columns.At);
    }

    public void BackWeight()
    {
        new Span<T>(w, s.O * s.Window).Clear();
        if (s.O == 0) return;
        foreach (Piece piece in Pieces())
            for (int group = 0; group < s.Groups; group++)
            {
                int outputs = s.GroupO, length = piece.Images * piece.Rows * s.OW, window = s.Window;
                using Scratch<T> gathered = new(piece.Images == 1 ? 0 : (long)outputs * length), columns = new(IsDirect(piece) ? 0 : (long)window * length);
                (nint gradient, int step) = Gradient(piece, group, gathered.At);
                if (!IsDirect(piece)) Columns(piece, group, columns.At);
                T* b = IsDirect(piece) ? InputOf(piece.Image, group) : columns.At;
                Blas.Gemm(MatrixOp.None, MatrixOp.Transpose, outputs, window, length, 1, (T*)gradient, step, b, length, 1, w + (nint)group * outputs * window, window, threads);
            }
    }

    // The piece's part of y as a matrix, one row a channel: as it lies for one image, copied together for several.
    private (nint At, int Step) Gradient(Piece piece, int group, T* room)
    {
        if (piece.Images == 1) return ((nint)(OutputOf(piece.Image, group) + piece.FromRow * s.OW), s.Places);
        int length = piece.Images * s.Places;
        for (int n = 0; n < piece.Images; n++)
            for (int o = 0; o < s.GroupO; o++)
                new Span<T>(OutputOf(piece.Image + n, group) + (nint)o * s.Places, s.Places).CopyTo(new Span<T>(room + (nint)o * length + n * s.Places, s.Places));
        return ((nint)room, length);
    }

    // The output columns whose number under the window's column k lies inside of the input: from first up to but not including end.
    private (int First, int End) Inside(int kw)
    {
        int at = kw * s.DilationW - s.PadW;
        int first = at >= 0 ? 0 : Math.Min(s.OW, (-at + s.StrideW - 1) / s.StrideW);
        int end = s.W - 1 - at < 0 ? 0 : Math.Min(s.OW, (s.W - 1 - at) / s.StrideW + 1);
        return (first, Math.Max(first, end));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Columns(Piece piece, int group, T* to)
    {
        for (int c = 0; c < s.GroupC; c++)
            for (int kh = 0; kh < s.KH; kh++)
                for (int kw = 0; kw < s.KW; kw++)
                {
                    (int first, int end) = Inside(kw);
                    int shift = kw * s.DilationW - s.PadW;
                    for (int n = 0; n < piece.Images; n++)
                    {
                        T* plane = InputOf(piece.Image + n, group) + (nint)c * s.H * s.W;
                        for (int oh = piece.FromRow; oh < piece.FromRow + piece.Rows; oh++, to += s.OW)
                        {
                            int h = oh * s.StrideH - s.PadH + kh * s.DilationH;
                            if ((uint)h >= (uint)s.H) { new Span<T>(to, s.OW).Clear(); continue; }
                            T* row = plane + h * s.W + shift;
                            for (int i = 0; i < first; i++) to[i] = T.Zero;
                            if (s.StrideW == 1 && end - first >= 8) new Span<T>(row + first, end - first).CopyTo(new Span<T>(to + first, end - first));
                            else for (int i = first; i < end; i++) to[i] = row[i * s.StrideW];
                            for (int i = end; i < s.OW; i++) to[i] = T.Zero;
                        }
                    }
                }
    }

    // The reverse: every number of a column is added to where it was taken from.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddColumns(Piece piece, int group, T* from)
    {
        for (int c = 0; c < s.GroupC; c++)
            for (int kh = 0; kh < s.KH; kh++)
                for (int kw = 0; kw < s.KW; kw++)
                {
                    (int first, int end) = Inside(kw);
                    int shift = kw * s.DilationW - s.PadW;
                    for (int n = 0; n < piece.Images; n++)
                    {
                        T* plane = InputOf(piece.Image + n, group) + (nint)c * s.H * s.W;
                        for (int oh = piece.FromRow; oh < piece.FromRow + piece.Rows; oh++, from += s.OW)
                        {
                            int h = oh * s.StrideH - s.PadH + kh * s.DilationH;
                            if ((uint)h >= (uint)s.H) continue;
                            T* row = plane + h * s.W + shift;
                            if (s.StrideW == 1) Blas.Add(from + first, row + first, end - first);
                            else for (int i = first; i < end; i++) row[i * s.StrideW] += from[i];
                        }
                    }
                }
    }

    /// <summary>x (N, C, H, W) to all columns: y is (N, C KH KW, OH OW).</summary>
    public void Unfold()
    {
        for (int n = 0; n < s.N; n++) Columns(new Piece(n, 1, 0, s.OH), 0, y + (nint)n * s.Window * s.Places);
    }

    /// <summary>All columns y added up in x.</summary>
    public void Fold()
    {
        new Span<T>(x, s.N * s.C * s.H * s.W).Clear();
        for (int n = 0; n < s.N; n++) AddColumns(new Piece(n, 1, 0, s.OH), 0, y + (nint)n * s.Window * s.Places);
    }
}
