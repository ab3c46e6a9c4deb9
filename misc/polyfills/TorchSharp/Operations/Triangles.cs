namespace TorchSharp;

/// <summary>Triangles and diagonals of matrices.</summary>
internal static class Triangles
{
    public static Tensor Lower(Tensor x, long diagonal) => Part("Tril", x, diagonal, lower: true);

    public static Tensor Upper(Tensor x, long diagonal) => Part("Triu", x, diagonal, lower: false);

    private static Tensor Part(string name, Tensor x, long diagonal, bool lower)
    {
        if (x.Dims < 2) throw Errors.External($"{name}: the tensor has shape {Errors.Text(x.Shape)}; needed is a matrix or a batch of matrices.");
        Tensor result;
        using (GradMode.Set(false)) result = Shaping.Clone(x);
        ClearAction action = new(result, diagonal, lower);
        DataTypes.Numeric(x.Type, ref action);
        return Graph.Record(name, result, x, (g, _) => Part(name, g, diagonal, lower));
    }

    private readonly struct ClearAction(Tensor target, long diagonal, bool lower) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            Span<T> numbers = target.Span<T>();
            long columns = target.Shape[^1], rows = target.Shape[^2];
            for (int start = 0, row = 0; start < numbers.Length; start += (int)columns, row++)
            {
                // The first column that is beyond the diagonal of this row.
                int edge = (int)Math.Clamp(row % rows + diagonal + (lower ? 1 : 0), 0, columns);
                Span<T> here = numbers.Slice(start, (int)columns);
                (lower ? here[edge..] : here[..edge]).Clear();
            }
        }
    }

    public static Tensor Diag(Tensor x, long diagonal)
    {
        if (x.Dims == 2) return Shaping.Clone(Shaping.Diagonal(x, diagonal, 0, 1));
        if (x.Dims != 1) throw Errors.External($"diag: the tensor has shape {Errors.Text(x.Shape)}; needed is a vector or a matrix.");
        long size = x.Shape[0] + Math.Abs(diagonal);
        return Shaping.Embed(x, [size, size], t => Shaping.Diagonal(t, diagonal, 0, 1));
    }
}
