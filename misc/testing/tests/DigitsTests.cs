namespace Curriculum.Testing.Tests;

/// <summary>The digits assertion passes and fails where it should.</summary>
public sealed class DigitsTests
{
    [Test] public void Enough_digits_pass() => 1.0001.ShouldMatchDigits(1, 3.9);

    [Test]
    public void Too_few_digits_fail_and_say_how_many() =>
        WrongVariant.MustBeRejectedBy(() => 1.0001.ShouldMatchDigits(1, 5, "slope")).Should().Match("slope: *has 4.0 correct digits, needed are 5.0*");

    [Test] public void NaN_has_no_digits() => WrongVariant.MustBeRejectedBy(() => double.NaN.ShouldMatchDigits(1, 1));

    [Test]
    public void The_worst_entry_decides() =>
        WrongVariant.MustBeRejectedBy(() => new[] { 1.0, 2.1 }.ShouldMatchDigits([1.0, 2.0], 3)).Should().Match("values[1]*");

    [Test]
    public void A_list_of_another_length_fails() => WrongVariant.MustBeRejectedBy(() => new[] { 1.0 }.ShouldMatchDigits([1.0, 2.0], 3));

    [Test]
    public void A_check_that_lets_the_wrong_variant_through_fails_itself() =>
        WrongVariant.MustBeRejectedBy(() => WrongVariant.MustBeRejectedBy(() => 1.0.ShouldMatchDigits(1, 15))).Should().Contain("The wrong variant passed");
}
