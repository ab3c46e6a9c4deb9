using System.Numerics;
using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>
/// The product A B as processors like it. A panel of B, <see cref="Depth"/> rows deep and two vectors wide, is copied together and
/// stays in the nearest cache while all rows of A pass by, four at a time; their sums stay in registers.
/// <para>Every entry is still summed over k from first to last, each product rounded before it is added: what is done at the
/// same time are different columns j. So the result is bit for bit that of <see cref="Matrices.Multiply(Matrix, Matrix)"/>, whatever
/// the width of the machine's vectors.</para>
/// </summary>
public static class BlockedProduct
{
    private const int Depth = 256;
    private const int RowsAtATime = 4;

    private static int PanelWidth => 2 * Vector<double>.Count;

    /// <summary>The product A B.</summary>
    /// <exception cref="ArgumentException">A has another number of columns than B has rows.</exception>
    public static Matrix Multiply(Matrix a, Matrix b)
    {
        Matrices.RequireFitting(a, b);
        Matrix c = new(a.Rows, b.Columns);
        double[] panel = new double[Depth * PanelWidth];
        int wholePanels = b.Columns / PanelWidth * PanelWidth;
        for (int k0 = 0; k0 < a.Columns; k0 += Depth)
        {
            int depth = Math.Min(Depth, a.Columns - k0);
            for (int j0 = 0; j0 < wholePanels; j0 += PanelWidth)
            {
                for (int k = 0; k < depth; k++) b.Row(k0 + k).Slice(j0, PanelWidth).CopyTo(panel.AsSpan(k * PanelWidth));
                int i = 0;
                for (; i + RowsAtATime <= a.Rows; i += RowsAtATime) AddFourRows(a, panel, c, i, j0, k0, depth);
                for (; i < a.Rows; i++) AddOneRow(a, panel, c, i, j0, k0, depth);
            }
            AddLastColumns(a, b, c, wholePanels, k0, depth);
        }
        return c;
    }

    /// <summary>Adds A[i … i+3, k0 …] times the panel to four rows of C: eight vectors of sums, and per k two loads from B.</summary>
    private static void AddFourRows(Matrix a, double[] panel, Matrix c, int i, int j0, int k0, int depth)
    {
        int width = Vector<double>.Count;
        Span<double> c0 = c.Row(i)[j0..], c1 = c.Row(i + 1)[j0..], c2 = c.Row(i + 2)[j0..], c3 = c.Row(i + 3)[j0..];
        Vector<double> c00 = new(c0), c01 = new(c0[width..]), c10 = new(c1), c11 = new(c1[width..]);
        Vector<double> c20 = new(c2), c21 = new(c2[width..]), c30 = new(c3), c31 = new(c3[width..]);
        ReadOnlySpan<double> a0 = a.Row(i).Slice(k0, depth), a1 = a.Row(i + 1).Slice(k0, depth);
        ReadOnlySpan<double> a2 = a.Row(i + 2).Slice(k0, depth), a3 = a.Row(i + 3).Slice(k0, depth);
        for (int k = 0; k < depth; k++)
        {
            Vector<double> b0 = new(panel, k * 2 * width), b1 = new(panel, k * 2 * width + width);
            Vector<double> x = new(a0[k]);
            c00 += x * b0;
            c01 += x * b1;
            x = new(a1[k]);
            c10 += x * b0;
            c11 += x * b1;
            x = new(a2[k]);
            c20 += x * b0;
            c21 += x * b1;
            x = new(a3[k]);
            c30 += x * b0;
            c31 += x * b1;
        }
        c00.CopyTo(c0);
        c01.CopyTo(c0[width..]);
        c10.CopyTo(c1);
        c11.CopyTo(c1[width..]);
        c20.CopyTo(c2);
        c21.CopyTo(c2[width..]);
        c30.CopyTo(c3);
        c31.CopyTo(c3[width..]);
    }

    private static void AddOneRow(Matrix a, double[] panel, Matrix c, int i, int j0, int k0, int depth)
    {
        int width = Vector<double>.Count;
        Span<double> row = c.Row(i)[j0..];
        Vector<double> left = new(row), right = new(row[width..]);
        for (int k = 0; k < depth; k++)
        {
            Vector<double> x = new(a[i, k0 + k]);
            left += x * new Vector<double>(panel, k * 2 * width);
            right += x * new Vector<double>(panel, k * 2 * width + width);
        }
        left.CopyTo(row);
        right.CopyTo(row[width..]);
    }

    /// <summary>The columns that do not fill a panel: the plain loop.</summary>
    private static void AddLastColumns(Matrix a, Matrix b, Matrix c, int firstColumn, int k0, int depth)
    {
        if (firstColumn == b.Columns) return;
        for (int i = 0; i < a.Rows; i++)
            for (int k = k0; k < k0 + depth; k++)
                for (int j = firstColumn; j < b.Columns; j++)
                    c[i, j] += a[i, k] * b[k, j];
    }
}
