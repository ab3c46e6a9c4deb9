using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week01.LinearRegression;

/// <summary>The matrix X that a regression solves with: one row per observation, one column per coefficient.</summary>
public static class DesignMatrix
{
    /// <summary>Puts a column of ones in front, whose coefficient is the intercept.</summary>
    /// <param name="features">n × d.</param>
    /// <returns>n × (d + 1).</returns>
    public static Matrix WithIntercept(Matrix features)
    {
        Matrix x = new(features.Rows, features.Columns + 1);
        for (int i = 0; i < x.Rows; i++)
        {
            x[i, 0] = 1;
            features.Row(i).CopyTo(x.Row(i)[1..]);
        }
        return x;
    }

    /// <summary>The powers x, x², …, of one variable: a curve that is still linear in its coefficients.</summary>
    /// <param name="x">n values.</param>
    /// <param name="degree">The highest power, at least 1.</param>
    /// <returns>n × degree, without the column of ones.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degree is less than 1.</exception>
    public static Matrix Powers(double[] x, int degree)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        Matrix powers = new(x.Length, degree);
        for (int i = 0; i < x.Length; i++)
        {
            double power = 1;
            for (int j = 0; j < degree; j++) powers[i, j] = power *= x[i];
        }
        return powers;
    }

    /// <summary>
    /// The condition number κ₁ of X once every column is scaled to length 1, found from R of X = Q R. Neither the normal
    /// equations nor QR are hurt by the units in which a column is measured, so units must not count; and no scaling of the
    /// columns makes κ much smaller than this one (A. van der Sluis, Numerische Mathematik 14, 1969).
    /// </summary>
    /// <param name="x">X, n × p with n ≥ p.</param>
    public static double ConditionNumber(Matrix x)
    {
        Matrix r = QrDecomposition.Of(x).R;
        for (int j = 0; j < r.Columns; j++)
        {
            double length = Vectors.Norm2(r.Column(j));
            for (int i = 0; i <= j; i++) r[i, j] /= length;
        }
        return Matrices.ConditionNumber(r);
    }
}
