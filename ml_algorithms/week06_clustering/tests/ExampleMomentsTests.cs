namespace Week06.Clustering.Tests;

/// <summary>Replace: what must be true, in the language of the topic.</summary>
public sealed class ExampleMomentsTests
{
    [Test]
    public void Mean_and_variance_are_those_of_the_statistics_module()
    {
        GoldenFile golden = GoldenFile.Read("example_moments");
        double[] values = golden.Input.GetProperty("x").EnumerateArray().Select(item => item.GetDouble()).ToArray();
        ExampleMoments.Of(values).Mean.ShouldMatchDigits(golden.Value("mean"), golden.Digits);
        ExampleMoments.Of(values).Variance.ShouldMatchDigits(golden.Value("variance"), golden.Digits);
    }

    [Test]
    public void A_shift_changes_no_variance() => ShiftIsHarmless(values => ExampleMoments.Of(values).Variance);

    [Test]
    public void The_textbook_formula_is_rejected() => WrongVariant.MustBeRejectedBy(() => ShiftIsHarmless(SomebodysVariance.Of));

    [Test]
    public void A_single_value_has_no_variance() => ExampleMoments.Of([3]).Variance.Should().Be(double.NaN);

    [Test]
    public void What_is_not_finite_is_refused() => FluentActions.Invoking(() => ExampleMoments.Of([1, double.NaN])).Should().Throw<ArgumentException>();

    private static void ShiftIsHarmless(Func<double[], double> variance) =>
        variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).Should().BeApproximately(30, 1e-6);
}
