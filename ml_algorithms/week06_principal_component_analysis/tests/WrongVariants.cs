using Curriculum.Toolkit;
using Week01.LinearAlgebra;
using Week05.SingularValueDecomposition;

namespace Week06.PrincipalComponentAnalysis.Tests;

/// <summary>Mistakes that were made, and the checks that reject them.</summary>
public sealed class WrongVariants
{
    private static readonly Matrix X = Given.Slanted(40, 5, 21);

    private static PrincipalComponentsModel From(Matrix components, double[] variances, double[]? mean = null) =>
        new(Given.Of(X).Features, X.Rows, new PrincipalAxes(mean ?? Centering.Mean(X), components, variances, Enumerable.Range(0, 5).Sum(j => Covariance.ByFormula(X).S[j, j]), 0), false);

    [Test]
    public void Singular_vectors_of_data_that_were_not_centred_are_rejected()
    {
        Svd svd = GolubKahan.Decompose(X);
        double[] variances = [.. svd.S.Select(s => s * s / (X.Rows - 1))];
        WrongVariant.MustBeRejectedBy(() => PropertyTests.AreComponents(From(svd.Vt, variances), X));
        WrongVariant.MustBeRejectedBy(() => PropertyTests.AreComponents(From(svd.Vt, variances, new double[5]), X));
    }

    [Test]
    public void Division_by_n_is_rejected_by_the_variance_of_the_scores()
    {
        PrincipalAxes axes = SvdRoute.Find(X, 5);
        PropertyTests.AreComponents(From(axes.Components, axes.Variances), X);
        WrongVariant.MustBeRejectedBy(() => PropertyTests.AreComponents(From(axes.Components, [.. axes.Variances.Select(v => v * (X.Rows - 1) / X.Rows)]), X));
    }

    [Test]
    public void Columns_taken_for_axes_where_rows_are_are_rejected()
    {
        PrincipalAxes axes = SvdRoute.Find(X, 5);
        WrongVariant.MustBeRejectedBy(() => PropertyTests.AreComponents(From(axes.Components.Transpose(), axes.Variances), X));
    }

    [Test]
    public void Eigenvalues_in_rising_order_are_rejected()
    {
        PrincipalAxes axes = SvdRoute.Find(X, 5);
        WrongVariant.MustBeRejectedBy(() => PropertyTests.AreComponents(From(axes.Components.SelectRows([4, 3, 2, 1, 0]), [.. axes.Variances.Reverse()]), X));
    }

    [Test]
    public void Whitening_by_variances_instead_of_deviations_is_rejected()
    {
        PrincipalComponentsModel model = new PrincipalComponents(3).Fit(Given.Of(X));
        Matrix scores = model.Transform(X);
        Matrix Divided(Func<double, double> by)
        {
            Matrix z = scores.Copy();
            for (int i = 0; i < z.Rows; i++)
                for (int j = 0; j < 3; j++) z[i, j] /= by(model.ExplainedVariance[j]);
            return z;
        }
        PropertyTests.AreWhite(Divided(Math.Sqrt));
        WrongVariant.MustBeRejectedBy(() => PropertyTests.AreWhite(Divided(variance => variance)));
    }

    [Test]
    public void The_textbook_covariance_of_raw_sums_is_rejected_by_data_far_from_zero()
    {
        Matrix far = X.Copy();
        for (int k = 0; k < far.Values.Length; k++) far.Values[k] += 1e8;
        void Unmoved(Func<Matrix, Matrix> covariance) => Given.Gap(covariance(far).Values, Covariance.ByFormula(X).S.Values).Should().BeLessThan(1e-6);
        static Matrix RawSums(Matrix x)
        {
            Matrix s = Matrices.Gram(x);
            double[] mean = Centering.Mean(x);
            for (int a = 0; a < x.Columns; a++)
                for (int b = 0; b < x.Columns; b++) s[a, b] = (s[a, b] - x.Rows * mean[a] * mean[b]) / (x.Rows - 1);
            return s;
        }
        Unmoved(x => Covariance.Of(x).S);
        Unmoved(x => Covariance.ByFormula(x).S);
        WrongVariant.MustBeRejectedBy(() => Unmoved(RawSums));
    }

    [Test]
    public void New_rows_centred_by_their_own_mean_are_rejected()
    {
        PrincipalComponentsModel model = new PrincipalComponents(2).Fit(Given.Of(X));
        void OneByOne(Func<Matrix, Matrix> transform)
        {
            Matrix together = transform(X);
            for (int i = 0; i < X.Rows; i++) Given.Gap(transform(X.SelectRows([i])).Values, together.Row(i).ToArray()).Should().BeLessThan(1e-10);
        }
        OneByOne(model.Transform);
        WrongVariant.MustBeRejectedBy(() => OneByOne(x => BlockedProduct.Multiply(Centering.Subtract(x, Centering.Mean(x)), model.Components.Transpose())));
    }
}
