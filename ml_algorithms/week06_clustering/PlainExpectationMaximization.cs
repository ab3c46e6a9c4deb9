using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.NaiveBayes;

namespace Week06.Clustering;

/// <summary>
/// EM for normal components as its two formulas stand in the notes (A. P. Dempster, N. M. Laird, D. B. Rubin, "Maximum likelihood from
/// incomplete data via the EM algorithm", JRSS B 39(1), 1977).
/// </summary>
/// <param name="X">n rows × d features.</param>
public sealed record PlainExpectationMaximization(Matrix X) : IExpectationMaximization
{
    // A component that claims nothing has no mean; as in scikit-learn it claims this much more than it does.
    internal const double Trace = 10 * 2.220446049250313e-16;

    /// <inheritdoc/>
    public (double MeanLogLikelihood, Mixture Next) Step(Mixture mixture, double regularization)
    {
        Matrix responsibilities = LogJoint(X, mixture);
        double sum = 0;
        for (int i = 0; i < X.Rows; i++)
        {
            Span<double> row = responsibilities.Row(i);
            double logDensity = LogSpace.LogSumExp(row);
            sum += logDensity;
            for (int k = 0; k < row.Length; k++) row[k] = Math.Exp(row[k] - logDensity);
        }
        return (sum / X.Rows, Maximize(X, responsibilities, regularization));
    }

    /// <summary>log wₖ + log N(x; μₖ, Σₖ) for every row and component.</summary>
    /// <param name="x">n rows × d features.</param>
    /// <param name="mixture">K components.</param>
    /// <returns>n × K.</returns>
    public static Matrix LogJoint(Matrix x, Mixture mixture)
    {
        Matrix joint = new(x.Rows, mixture.Components);
        double[] z = new double[x.Columns];
        for (int k = 0; k < mixture.Components; k++)
        {
            Matrix l = mixture.Factor(k);
            double peak = mixture.LogPeak(k, l);
            for (int i = 0; i < x.Rows; i++)
            {
                for (int j = 0; j < z.Length; j++) z[j] = x[i, j] - mixture.Means[k, j];
                Decompositions.SolveTriangular(TriangularPart.Lower, MatrixOp.None, false, z.Length, l.Values, z.Length, z);
                double square = 0;
                foreach (double value in z) square += value * value;
                joint[i, k] = peak - square / 2;
            }
        }
        return joint;
    }

    /// <summary>The M step: shares, means and covariances of the rows, each counted as far as the component claims it.</summary>
    /// <param name="x">n rows × d features.</param>
    /// <param name="responsibilities">n × K; each row sums to one.</param>
    /// <param name="regularization">What is added to each variance.</param>
    public static Mixture Maximize(Matrix x, Matrix responsibilities, double regularization)
    {
        int components = responsibilities.Columns;
        double[] weights = new double[components];
        Matrix means = new(components, x.Columns);
        Matrix[] covariances = new Matrix[components];
        for (int k = 0; k < components; k++)
        {
            double claimed = Trace;
            for (int i = 0; i < x.Rows; i++) claimed += responsibilities[i, k];
            for (int j = 0; j < x.Columns; j++)
            {
                double sum = 0;
                for (int i = 0; i < x.Rows; i++) sum += responsibilities[i, k] * x[i, j];
                means[k, j] = sum / claimed;
            }
            Matrix covariance = covariances[k] = new Matrix(x.Columns, x.Columns);
            for (int a = 0; a < x.Columns; a++)
                for (int b = 0; b <= a; b++)
                {
                    double sum = 0;
                    for (int i = 0; i < x.Rows; i++) sum += responsibilities[i, k] * (x[i, a] - means[k, a]) * (x[i, b] - means[k, b]);
                    covariance[a, b] = covariance[b, a] = sum / claimed + (a == b ? regularization : 0);
                }
            weights[k] = claimed / x.Rows;
        }
        return new Mixture(weights, means, covariances);
    }
}
