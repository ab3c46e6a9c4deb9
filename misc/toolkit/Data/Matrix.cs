using System.Diagnostics.CodeAnalysis;

namespace Curriculum.Toolkit;

/// <summary>
/// A dense matrix of doubles: <see cref="Rows"/> × <see cref="Columns"/> numbers in one array, row after row. It holds
/// numbers and hands out rows; the algebra is taught in week 1 and lives there and in the kernels.
/// </summary>
public sealed class Matrix
{
    /// <summary>A matrix of zeros.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative size.</exception>
    public Matrix(int rows, int columns)
        : this(rows, columns, new double[checked(NotNegative(rows, nameof(rows)) * NotNegative(columns, nameof(columns)))]) { }

    /// <summary>A matrix around an array that already holds its rows one after another; the array is not copied.</summary>
    /// <exception cref="ArgumentException">The array's length is not rows × columns.</exception>
    public Matrix(int rows, int columns, double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != checked(NotNegative(rows, nameof(rows)) * NotNegative(columns, nameof(columns))))
            throw new ArgumentException($"{values.Length} values do not fill {rows} rows of {columns}.", nameof(values));
        (Rows, Columns, Values) = (rows, columns, values);
    }

    /// <summary>The number of rows, m in the notes.</summary>
    public int Rows { get; }

    /// <summary>The number of columns, n in the notes.</summary>
    public int Columns { get; }

    /// <summary>All entries, row after row: entry (i, j) is <c>Values[i * Columns + j]</c>.</summary>
    public double[] Values { get; }

    /// <summary>The entry in row <paramref name="i"/> and column <paramref name="j"/>, both counted from zero.</summary>
    public ref double this[int i, int j]
    {
        get
        {
            if ((uint)i >= (uint)Rows || (uint)j >= (uint)Columns) ThrowOutside(i, j);
            return ref Values[i * Columns + j];
        }
    }

    /// <summary>Row <paramref name="i"/> in place: writing to it writes to the matrix.</summary>
    public Span<double> Row(int i) => Values.AsSpan(i * Columns, Columns);

    /// <summary>A copy of column <paramref name="j"/>.</summary>
    public double[] Column(int j)
    {
        double[] column = new double[Rows];
        for (int i = 0; i < Rows; i++) column[i] = this[i, j];
        return column;
    }

    /// <summary>A copy that shares nothing with this matrix.</summary>
    public Matrix Copy() => new(Rows, Columns, (double[])Values.Clone());

    /// <summary>The transpose, as a new matrix: entry (j, i) is this one's (i, j).</summary>
    public Matrix Transpose()
    {
        Matrix result = new(Columns, Rows);
        for (int i = 0; i < Rows; i++)
            for (int j = 0; j < Columns; j++)
                result.Values[j * Rows + i] = Values[i * Columns + j];
        return result;
    }

    /// <summary>The rows with the given numbers, in that order; a number may come twice.</summary>
    public Matrix SelectRows(IReadOnlyList<int> rows)
    {
        Matrix result = new(rows.Count, Columns);
        for (int i = 0; i < rows.Count; i++) Row(rows[i]).CopyTo(result.Row(i));
        return result;
    }

    /// <summary>The columns with the given numbers, in that order; a number may come twice.</summary>
    public Matrix SelectColumns(IReadOnlyList<int> columns)
    {
        Matrix result = new(Rows, columns.Count);
        for (int i = 0; i < Rows; i++)
            for (int j = 0; j < columns.Count; j++)
                result[i, j] = this[i, columns[j]];
        return result;
    }

    /// <summary>The n × n matrix with ones on the diagonal.</summary>
    public static Matrix Identity(int n)
    {
        Matrix result = new(n, n);
        for (int i = 0; i < n; i++) result[i, i] = 1;
        return result;
    }

    /// <summary>A matrix of the given rows, copied.</summary>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static Matrix FromRows(params double[][] rows)
    {
        Matrix result = new(rows.Length, rows.Length == 0 ? 0 : rows[0].Length);
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != result.Columns)
                throw new ArgumentException($"Row {i} has {rows[i].Length} entries, row 0 has {result.Columns}.", nameof(rows));
            rows[i].CopyTo(result.Row(i));
        }
        return result;
    }

    /// <summary>A matrix of the given columns, copied.</summary>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static Matrix FromColumns(params double[][] columns)
    {
        Matrix result = new(columns.Length == 0 ? 0 : columns[0].Length, columns.Length);
        for (int j = 0; j < columns.Length; j++)
        {
            if (columns[j].Length != result.Rows)
                throw new ArgumentException($"Column {j} has {columns[j].Length} entries, column 0 has {result.Rows}.", nameof(columns));
            for (int i = 0; i < result.Rows; i++) result[i, j] = columns[j][i];
        }
        return result;
    }

    /// <summary>The size and, of a small matrix, the entries.</summary>
    public override string ToString() =>
        Rows * Columns > 100
            ? $"{Rows} × {Columns} matrix"
            : string.Join('\n', Enumerable.Range(0, Rows).Select(i => string.Join("  ", Row(i).ToArray().Select(v => v.ToString("G6")))));

    // Apart from the indexer, which stays small enough to be inlined into the loops that call it.
    [DoesNotReturn]
    private void ThrowOutside(int i, int j) =>
        throw new ArgumentOutOfRangeException($"({i}, {j}) lies outside a {Rows} × {Columns} matrix.", (Exception?)null);

    private static int NotNegative(int value, string name) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A matrix has no negative size.");
}
