namespace ScottPlot;

/// <summary>Draws very many markers as a picture: each pixel holds how much colour the markers leave on it, so that where
/// they crowd the picture grows as dense as the markers themselves would.</summary>
internal static class MarkerPicture
{
    /// <summary>Pictures are drawn this much finer than figures are wide, for screens with small pixels.</summary>
    private const int Finer = 2;

    /// <summary>Markers lie on one of so many places within a pixel, in either direction.</summary>
    private const int Places = 4;

    /// <summary>Steps of opacity: more than the eye tells apart where markers overlap, and few enough to compress well.</summary>
    private const int Steps = 40;

    /// <summary>Above so many markers a picture is smaller than their outlines.</summary>
    internal const int Least = 8000;

    internal static void Draw(SvgCanvas canvas, (double X, double Y)[] points, MarkerStyle style, Color color, PixelRect within)
    {
        int width = (int)Math.Ceiling(within.Width * Finer), height = (int)Math.Ceiling(within.Height * Finer);
        float[][] stamps = [.. Enumerable.Range(0, Places * Places).Select(place => Stamp(style, color.Alpha / 255f, place % Places, place / Places))];
        int size = (int)Math.Sqrt(stamps[0].Length), reach = size / 2;
        float[] clear = new float[width * height];
        Array.Fill(clear, 1);
        foreach ((double x, double y) in points)
        {
            int px = (int)Math.Floor((x - within.Left) * Finer * Places), py = (int)Math.Floor((y - within.Top) * Finer * Places);
            float[] stamp = stamps[(px & (Places - 1)) + Places * (py & (Places - 1))];
            (int left, int top) = ((px >> 2) - reach, (py >> 2) - reach);
            for (int row = Math.Max(0, -top); row < size && top + row < height; row++)
                for (int column = Math.Max(0, -left); column < size && left + column < width; column++)
                    clear[(top + row) * width + left + column] *= stamp[row * size + column];
        }
        byte[,] indexes = new byte[height, width];
        for (int i = 0; i < clear.Length; i++)
            indexes[i / width, i % width] = (byte)MathF.Round((1 - clear[i]) * Steps);
        Color[] palette = [.. Enumerable.Range(0, Steps + 1).Select(step => color.WithAlpha((double)step / Steps))];
        canvas.Picture("markers", indexes, palette, within.Left, within.Left + width / (double)Finer, within.Top, within.Top + height / (double)Finer, smooth: true, isSurface: false);
    }

    /// <summary>What one marker lets through of each pixel around it, with soft edges.</summary>
    private static float[] Stamp(MarkerStyle style, float opacity, int placeX, int placeY)
    {
        float radius = style.Size / 2 * Finer, line = Math.Max(style.LineWidth, 1) * Finer / 2;
        int reach = (int)Math.Ceiling(radius + line) + 1, size = 2 * reach + 1;
        float[] stamp = new float[size * size];
        for (int row = 0; row < size; row++)
            for (int column = 0; column < size; column++)
            {
                float x = Math.Abs(column - reach + 0.5f - (placeX + 0.5f) / Places), y = Math.Abs(row - reach + 0.5f - (placeY + 0.5f) / Places);
                float outside = style.Shape switch
                {
                    MarkerShape.FilledSquare => Math.Max(x, y) - 0.9f * radius,
                    MarkerShape.FilledDiamond => (x + y - radius) * 0.7071f,
                    MarkerShape.OpenCircle => Math.Abs(MathF.Sqrt(x * x + y * y) - radius) - line,
                    _ => MathF.Sqrt(x * x + y * y) - radius,
                };
                stamp[row * size + column] = 1 - opacity * Math.Clamp(0.5f - outside, 0, 1);
            }
        return stamp;
    }
}
