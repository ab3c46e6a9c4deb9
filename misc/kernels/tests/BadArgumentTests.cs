namespace Curriculum.Kernels.Tests;

public sealed class BadArgumentTests
{
    private static readonly SeededRandom Random = new(1);

    private static IEnumerable<TestCaseData> Calls()
    {
        static TestCaseData Case(string name, string argument, string needed, Action call) =>
            new TestCaseData(call, argument, needed).SetArgDisplayNames(name);

        yield return Case("NextInt(0)", "n", "at least 1", () => Random.NextInt(0));
        yield return Case("NextInt(-3)", "n", "at least 1", () => Random.NextInt(-3));
        yield return Case("NextInt(2, 2)", "hi", "greater than lo, which is 2", () => Random.NextInt(2, 2));
        yield return Case("NextInt64(0)", "n", "at least 1", () => Random.NextInt64(0));
        yield return Case("NextUniform(1, 1)", "hi", "greater than lo, which is 1", () => Random.NextUniform(1, 1));
        yield return Case("NextUniform(NaN, 1)", "lo", "finite", () => Random.NextUniform(double.NaN, 1));
        yield return Case("NextUniform(0, NaN)", "hi", "finite", () => Random.NextUniform(0, double.NaN));
        yield return Case("NextUniform, too wide", "hi", "finite", () => Random.NextUniform(double.MinValue, double.MaxValue));
        yield return Case("NextBool(1.5)", "p", "from 0 to 1", () => Random.NextBool(1.5));
        yield return Case("NextBool(NaN)", "p", "from 0 to 1", () => Random.NextBool(double.NaN));
        yield return Case("NextNormal(0, -1)", "sd", "0 or more", () => Random.NextNormal(0, -1));
        yield return Case("NextNormal(inf, 1)", "mean", "finite", () => Random.NextNormal(double.PositiveInfinity, 1));
        yield return Case("NextExponential(0)", "rate", "greater than 0", () => Random.NextExponential(0));
        yield return Case("NextGamma(0, 1)", "shape", "greater than 0", () => Random.NextGamma(0, 1));
        yield return Case("NextGamma(1, NaN)", "scale", "greater than 0", () => Random.NextGamma(1, double.NaN));
        yield return Case("Permutation(-1)", "n", "0 or more", () => Random.Permutation(-1));
        yield return Case("Choose(3, 4)", "k", "from 0 to n, which is 3", () => Random.Choose(3, 4));
        yield return Case("Choose(-1, 0)", "n", "0 or more", () => Random.Choose(-1, 0));
        yield return Case("Fork(-1)", "index", "0 or more", () => Random.Fork(-1));
    }

    [TestCaseSource(nameof(Calls))]
    public void A_bad_argument_is_named_with_what_is_needed(Action call, string argument, string needed) =>
        call.Should().Throw<ArgumentOutOfRangeException>().WithMessage($"*{needed}*").Which.ParamName.Should().Be(argument);
}
