using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week06.PrincipalComponentAnalysis.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.Correlations))]
    public void Correlations_are_those_of_the_data_with_the_scores()
    {
        Matrix x = Given.Slanted(40, 5, 31);
        PrincipalComponentsModel model = new PrincipalComponents(3).Fit(Given.Of(x));
        Matrix scores = model.Transform(x), r = T.Correlations(model, Deviations(x));
        (r.Rows, r.Columns).Should().Be((3, 5));
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 5; j++) r[i, j].Should().BeApproximately(Correlation(x.Column(j), scores.Column(i)), 1e-10);
    }

    [Exercise(nameof(IExercises.Correlations))]
    public void Correlations_of_a_feature_sum_to_one_when_squared_and_a_constant_has_none()
    {
        Matrix x = Given.Slanted(40, 4, 32);
        for (int i = 0; i < x.Rows; i++) x[i, 2] = 7;
        Matrix r = T.Correlations(new PrincipalComponents(3, Route.Svd).Fit(Given.Of(x)), Deviations(x));
        for (int j = 0; j < 4; j++) r.Column(j).Sum(value => value * value).Should().BeApproximately(j == 2 ? 0 : 1, 1e-12);
    }

    [Exercise(nameof(IExercises.ZeroPhase))]
    public void ZeroPhase_whitens_and_is_symmetric_and_positive()
    {
        Matrix x = Given.Slanted(60, 4, 33);
        Matrix w = T.ZeroPhase(new PrincipalComponents().Fit(Given.Of(x)));
        Given.Gap(w.Values, w.Transpose().Values).Should().BeLessThan(1e-12);
        Week05.SingularValueDecomposition.JacobiEigen.Decompose(Symmetric(w)).Values[^1].Should().BeGreaterThan(0);
        PropertyTests.AreWhite(Matrices.Multiply(Centering.Subtract(x, Centering.Mean(x)), w));
    }

    [Exercise(nameof(IExercises.ZeroPhase))]
    public void ZeroPhase_stays_nearer_to_the_data_than_whitened_scores_do()
    {
        Matrix x = Given.Slanted(60, 4, 34), centered = Centering.Subtract(x, Centering.Mean(x));
        Matrix near = Matrices.Multiply(centered, T.ZeroPhase(new PrincipalComponents().Fit(Given.Of(x)))), scores = new PrincipalComponents(Whiten: true).Fit(Given.Of(x)).Transform(x);
        VectorMath.SquaredDistance(near.Values, centered.Values).Should().BeLessThan(VectorMath.SquaredDistance(scores.Values, centered.Values));
    }

    [Exercise(nameof(IExercises.FirstComponentIsRight))]
    public void FirstComponentIsRight_accepts_what_is_right()
    {
        T.FirstComponentIsRight(ByTheFormula).Should().BeTrue();
        T.FirstComponentIsRight((series, calibration) => Vectors.Scale(-1, ByTheFormula(series, calibration))).Should().BeTrue("the sign is free");
    }

    [Exercise(nameof(IExercises.FirstComponentIsRight))]
    public void FirstComponentIsRight_catches_the_bug() => T.FirstComponentIsRight(SomebodysFirstComponent.Find).Should().BeFalse();

    [Exercise(nameof(IExercises.FirstComponentIsRight))]
    public void FirstComponentIsRight_catches_the_bug_when_the_scores_are_centred_afterwards() => T.FirstComponentIsRight((series, calibration) =>
    {
        double[] found = SomebodysFirstComponent.Find(series, calibration);
        double mean = found.Average();
        return [.. found.Select(score => score - mean)];
    }).Should().BeFalse();

    [Exercise(nameof(IExercises.FirstComponentIsRight))]
    public void FirstComponentIsRight_catches_other_units() => T.FirstComponentIsRight((series, _) => ByTheFormula(series, series.Rows)).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedFirstComponent))]
    public void MendedFirstComponent_is_that_of_the_formula()
    {
        Matrix series = Given.Slanted(50, 4, 35);
        double[] found = T.MendedFirstComponent(series, 12), truth = ByTheFormula(series, 12);
        double sign = Math.Sign(Vectors.Dot(found, truth));
        found.ShouldMatchDigits(Vectors.Scale(sign, truth), 8);
    }

    [Exercise(nameof(IExercises.MendedFirstComponent))]
    public void MendedFirstComponent_makes_no_hockey_stick_of_red_noise()
    {
        double broken = 0, mended = 0;
        for (ulong seed = 0; seed < 20; seed++)
        {
            Matrix noise = RedNoise(300, 30, seed);
            broken += Blade(SomebodysFirstComponent.Find(noise, 40), 40) / 20;
            mended += Blade(T.MendedFirstComponent(noise, 40), 40) / 20;
        }
        broken.Should().BeGreaterThan(1, "the last years of noise stand more than a deviation off the mean, when they are what was centred on");
        mended.Should().BeLessThan(0.75 * broken);
    }

    // How many deviations the last years lie off the mean of all.
    private static double Blade(double[] series, int calibration)
    {
        double mean = series.Average();
        return Math.Abs(series[^calibration..].Average() - mean) / Math.Sqrt(series.Average(value => (value - mean) * (value - mean)));
    }

    private static Matrix RedNoise(int years, int trees, ulong seed)
    {
        Matrix noise = Given.Random(years, trees, seed);
        for (int t = 1; t < years; t++)
            for (int j = 0; j < trees; j++) noise[t, j] += 0.9 * noise[t - 1, j];
        return noise;
    }

    /// <summary>By Jacobi's eigenvectors of the covariance that the formula gives: no code of the solutions.</summary>
    private static double[] ByTheFormula(Matrix series, int calibration)
    {
        double[] deviations = Deviations(series.SelectRows([.. Enumerable.Range(series.Rows - calibration, calibration)]));
        Matrix scaled = Matrix.FromColumns([.. deviations.Select((deviation, j) => Vectors.Scale(1 / deviation, series.Column(j)))]);
        (double[] mean, Matrix s) = Covariance.ByFormula(scaled);
        return Matrices.Multiply(Centering.Subtract(scaled, mean), Week05.SingularValueDecomposition.JacobiEigen.Decompose(s).Vectors.Column(0));
    }

    private static Matrix Symmetric(Matrix w)
    {
        Matrix s = w.Copy();
        for (int i = 0; i < s.Rows; i++)
            for (int j = 0; j < i; j++) s[i, j] = s[j, i];
        return s;
    }

    private static double[] Deviations(Matrix x)
    {
        Matrix s = Covariance.ByFormula(x).S;
        return [.. Enumerable.Range(0, x.Columns).Select(j => Math.Sqrt(s[j, j]))];
    }

    private static double Correlation(double[] a, double[] b)
    {
        Matrix s = Covariance.ByFormula(Matrix.FromColumns(a, b)).S;
        return s[0, 1] / Math.Sqrt(s[0, 0] * s[1, 1]);
    }
}
