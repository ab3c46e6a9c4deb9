using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>
/// Rows that stay, training rows or support vectors, and their kernel values with rows that come: one matrix product for a block of them,
/// and then the kernel's function, eight numbers at a time.
/// </summary>
public sealed class FixedRows
{
    private readonly IKernel kernel;
    private readonly double[] transposed, squares, centre;
    private readonly Matrix rows;

    /// <summary>Lays rows out.</summary>
    /// <param name="kernel">A kernel without gaps (<see cref="IKernel.FittedTo"/>).</param>
    /// <param name="x">n rows × d features.</param>
    /// <exception cref="ArgumentException">The kernel value of a row with itself is no finite number.</exception>
    public FixedRows(IKernel kernel, Matrix x)
    {
        this.kernel = kernel;
        centre = new double[x.Columns];
        if (kernel.IgnoresShifts)
            for (int j = 0; j < centre.Length; j++) centre[j] = x.Rows == 0 ? 0 : VectorMath.Sum(x.Column(j)) / x.Rows;
        rows = Centred(x, 0, x.Rows);
        transposed = rows.Transpose().Values;
        squares = new double[x.Rows];
        Diagonal = new double[x.Rows];
        for (int i = 0; i < x.Rows; i++)
        {
            squares[i] = VectorMath.Dot(rows.Row(i), rows.Row(i));
            Diagonal[i] = squares[i];
            kernel.FromProducts(Diagonal.AsSpan(i, 1), squares.AsSpan(i, 1), squares[i]);
            // |K(x, z)|² ≤ K(x, x) K(z, z): when these are finite, all are.
            if (!double.IsFinite(Diagonal[i]) || !double.IsFinite(squares[i]))
                throw new ArgumentException($"The kernel value of row {i} with itself is {Diagonal[i]}; scale the features first.", nameof(x));
        }
    }

    /// <summary>n.</summary>
    public int Count => rows.Rows;

    /// <summary>K(z, z) of each row.</summary>
    public double[] Diagonal { get; }

    /// <summary>The kernel values of one of the rows with all of them.</summary>
    /// <param name="i">Its number.</param>
    /// <param name="values">n numbers to be written.</param>
    public void Row(int i, Span<double> values)
    {
        Products.Gemm(1, Count, rows.Columns, rows.Row(i), transposed, values);
        kernel.FromProducts(values, squares, squares[i]);
    }

    /// <summary>The kernel values of a block of other rows with all of the fixed ones.</summary>
    /// <param name="x">Other rows × d features.</param>
    /// <param name="from">The first row of the block.</param>
    /// <param name="to">The row after its last.</param>
    /// <param name="values">(to − from) × n numbers to be written.</param>
    public void Block(Matrix x, int from, int to, Span<double> values)
    {
        Matrix block = Centred(x, from, to);
        Products.Gemm(to - from, Count, rows.Columns, block.Values, transposed, values);
        for (int i = 0; i < to - from; i++)
            kernel.FromProducts(values.Slice(i * Count, Count), squares, VectorMath.Dot(block.Row(i), block.Row(i)));
    }

    private Matrix Centred(Matrix x, int from, int to)
    {
        Matrix moved = new(to - from, x.Columns, x.Values[(from * x.Columns)..(to * x.Columns)]);
        if (!kernel.IgnoresShifts) return moved;
        for (int i = 0; i < moved.Rows; i++)
        {
            Span<double> row = moved.Row(i);
            for (int j = 0; j < row.Length; j++) row[j] -= centre[j];
        }
        return moved;
    }
}
