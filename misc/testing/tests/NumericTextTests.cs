namespace Curriculum.Testing.Tests;

/// <summary>What counts as the same transcript, and what does not.</summary>
public sealed class NumericTextTests
{
    [TestCase("slope   0.646", "slope 0.646")]
    [TestCase("slope 0.646", "slope 0.647", TestName = "one unit of the last digit")]
    [TestCase("slope −0.646", "slope -0.646", TestName = "either minus")]
    [TestCase("1,234.5 inches", "1,234.6 inches")]
    [TestCase("away ~1e-15", "away ~1e-16", TestName = "one decade of a magnitude")]
    [TestCase("2.16e+9", "2.17e+9")]
    [TestCase("a\n\nb\n", "a\nb", TestName = "blank lines")]
    [TestCase("1.0000", "0.9999", TestName = "across a carry")]
    public void The_same(string expected, string actual) => NumericText.Difference(expected, actual).Should().BeNull();

    [TestCase("slope 0.646", "slope 0.648")]
    [TestCase("slope 0.646", "slope -0.646")]
    [TestCase("928 children", "929 children", TestName = "whole numbers are exact")]
    [TestCase("~1e-15", "~1e-12")]
    [TestCase("~1e-15", "1e-15")]
    [TestCase("slope 0.646", "Slope 0.646")]
    [TestCase("a\nb", "a")]
    [TestCase("a", "a\nb")]
    [TestCase("x1 = 5", "x2 = 5", TestName = "a number inside a name")]
    [TestCase("5e+3", "6e+3")]
    public void Not_the_same(string expected, string actual) => NumericText.Difference(expected, actual).Should().NotBeNull();

    [Test]
    public void A_tolerance_on_the_marker_replaces_the_printed_precision()
    {
        NumericText.Difference("loss 0.50000", "loss 0.50040", relative: 1e-3).Should().BeNull();
        NumericText.Difference("loss 0.50000", "loss 0.51000", relative: 1e-3).Should().NotBeNull();
    }

    [Test]
    public void Coordinates_may_differ_by_less_than_the_eye_sees()
    {
        NumericText.Difference("<path d=\"M10.25 3L7 8\"/>", "<path d=\"M10.5 3L7.1 8\"/>", absolute: 0.5).Should().BeNull();
        NumericText.Difference("<path d=\"M10.25 3L7 8\"/>", "<path d=\"M11 3L7 8\"/>", absolute: 0.5).Should().NotBeNull();
        NumericText.Difference("<path d=\"M10 3L7 8\"/>", "<path d=\"M10 3L7 8L9 9\"/>", absolute: 0.5).Should().NotBeNull();
    }
}
