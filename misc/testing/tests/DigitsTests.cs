namespace Curriculum.Testing.Tests;

/// <summary>The digits assertion passes and fails where it should.</summary>
public sealed class DigitsTests
{
    [Test] public void Enough_digits_pass() => 1.0001.ShouldMatchDigits(1, 3.9);

    [Test]
    public void Too_few_digits_fail_and_say_how_many() =>
        ((Action)(() => 1.0001.ShouldMatchDigits(1, 5, "slope"))).Should().Throw<AssertionException>().WithMessage("slope: *has 4.0 correct digits, needed are 5.0*");

    [Test] public void NaN_has_no_digits() => ((Action)(() => double.NaN.ShouldMatchDigits(1, 1))).Should().Throw<AssertionException>();

    [Test]
    public void The_worst_entry_decides() =>
        ((Action)(() => new[] { 1.0, 2.1 }.ShouldMatchDigits([1.0, 2.0], 3))).Should().Throw<AssertionException>().WithMessage("values[[]1]*");

    [Test]
    public void A_list_of_another_length_fails() => ((Action)(() => new[] { 1.0 }.ShouldMatchDigits([1.0, 2.0], 3))).Should().Throw<AssertionException>();
}
