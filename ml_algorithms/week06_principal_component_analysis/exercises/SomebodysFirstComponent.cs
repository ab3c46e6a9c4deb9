using Curriculum.Toolkit;
using Week01.LinearAlgebra;
using Week05.SingularValueDecomposition;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>Somebody's first component, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysFirstComponent
{
    /// <summary>"First standardise on the years with thermometers, then decompose."</summary>
    public static double[] Find(Matrix series, int calibration)
    {
        Matrix last = series.SelectRows([.. Enumerable.Range(series.Rows - calibration, calibration)]);
        (double[] mean, Matrix s) = Covariance.Of(last);
        Matrix standardized = Centering.Subtract(series, mean);
        for (int i = 0; i < series.Rows; i++)
            for (int j = 0; j < series.Columns; j++) standardized[i, j] /= Math.Sqrt(s[j, j]);
        Svd svd = GolubKahan.Decompose(standardized);
        return Vectors.Scale(svd.S[0], svd.U.Column(0));
    }
}
