namespace Curriculum.Kernels.Tests;

/// <summary>Arguments that make no sense are named, with what was got and what is needed.</summary>
public sealed class DecompositionArgumentTests
{
    private static IEnumerable<TestCaseData> Calls()
    {
        static TestCaseData Case(string name, string argument, string message, Action call) => new TestCaseData(call, argument, message).SetArgDisplayNames(name);
        const TriangularPart lower = TriangularPart.Lower;
        const MatrixOp none = MatrixOp.None;
        double[] shared = new double[20];

        yield return Case("SolveTriangular, side", "side", "*7*Left or Right*", () => Decompositions.SolveTriangular((SolveSide)7, lower, none, false, 2, 2, new double[4], 2, new double[4], 2));
        yield return Case("SolveTriangular, part", "part", "*-1*Lower or Upper*", () => Decompositions.SolveTriangular(SolveSide.Left, (TriangularPart)(-1), none, false, 2, 2, new double[4], 2, new double[4], 2));
        yield return Case("SolveTriangular, op", "op", "*2*None or Transpose*", () => Decompositions.SolveTriangular(SolveSide.Left, lower, (MatrixOp)2, false, 2, 2, new double[4], 2, new double[4], 2));
        yield return Case("SolveTriangular, negative", "m", "*-1*0 or more*", () => Decompositions.SolveTriangular(SolveSide.Left, lower, none, false, -1, 2, new double[4], 2, new double[4], 2));
        yield return Case("SolveTriangular, T on the right is n × n", "ldt", "*2*at least 3*", () => Decompositions.SolveTriangular(SolveSide.Right, lower, none, false, 2, 3, new double[9], 2, new double[6], 3));
        yield return Case("SolveTriangular, short B", "b", "*5*needs 6*", () => Decompositions.SolveTriangular(SolveSide.Left, lower, none, false, 2, 3, new double[4], 2, new double[5], 3));
        yield return Case("SolveTriangular, overlap", "b", "*shares memory with t*", () => Decompositions.SolveTriangular(SolveSide.Left, lower, none, false, 2, 2, shared.AsSpan(0, 4), 2, shared.AsSpan(3, 4), 2));
        yield return Case("SolveTriangular, threads", "threads", "*0*1 or more*", () => Decompositions.SolveTriangular(SolveSide.Left, lower, none, false, 2, 2, new float[4], 2, new float[4], 2, 0));
        yield return Case("SolveTriangular, vector", "b", "*3*2*", () => Decompositions.SolveTriangular(lower, none, false, 2, new double[4], 2, new double[3]));
        yield return Case("Cholesky, short A", "a", "*3*needs 4*", () => Decompositions.Cholesky(2, new double[3], 2));
        yield return Case("Cholesky, lda", "lda", "*1*at least 2*", () => Decompositions.Cholesky(2, new float[4], 1));
        yield return Case("CholeskySolve, short B", "b", "*3*needs 4*", () => Decompositions.CholeskySolve(2, 2, [1.0, 0, 0, 1], 2, new double[3], 2));
        yield return Case("Lu, pivots", "pivots", "*3*2*", () => Decompositions.Lu(2, new double[4], 2, new int[3]));
        yield return Case("LuSolve, pivots", "pivots", "*pivots?1? is 0*from 1 to 1*", () => Decompositions.LuSolve(2, 1, [1.0, 0, 0, 1], 2, [0, 0], new double[2], 1));
        yield return Case("LuSolve, overlap", "b", "*shares memory with lu*", () => Decompositions.LuSolve(2, 1, shared.AsSpan(0, 4), 2, [0, 1], shared.AsSpan(2, 2), 1));
        yield return Case("Qr, tau", "tau", "*3*2*", () => Decompositions.Qr(2, 3, new double[6], 3, new double[3]));
        yield return Case("Qr, tau inside A", "tau", "*shares memory with a*", () => Decompositions.Qr(2, 3, shared.AsSpan(0, 6), 3, shared.AsSpan(5, 2)));
        yield return Case("ApplyQ, reflections", "reflections", "*4*0 to 3*", () => Decompositions.ApplyQ(none, 3, 1, 4, new double[12], 4, new double[4], new double[3], 1));
        yield return Case("ApplyQ, overlap", "c", "*shares memory with qr*", () => Decompositions.ApplyQ(none, 3, 1, 1, shared.AsSpan(0, 3), 1, new double[1], shared.AsSpan(2, 3), 1));
        yield return Case("FormQ, too few columns", "columns", "*1*from 2*to 3*", () => Decompositions.FormQ(3, 1, 2, new double[6], 2, new double[2], new double[3], 1));
        yield return Case("FormQ, too many columns", "columns", "*4*from 2*to 3*", () => Decompositions.FormQ(3, 4, 2, new double[6], 2, new double[2], new double[12], 4));
        yield return Case("FormR, ldr", "ldr", "*2*at least 3*", () => Decompositions.FormR(2, 3, new float[6], 3, new float[6], 2));
    }

    [TestCaseSource(nameof(Calls))]
    public void A_bad_argument_is_named_with_what_is_needed(Action call, string argument, string message) =>
        call.Should().Throw<ArgumentException>().WithMessage(message).And.ParamName.Should().Be(argument);
}
