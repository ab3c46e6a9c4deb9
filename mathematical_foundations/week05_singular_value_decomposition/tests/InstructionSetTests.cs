using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Curriculum.Toolkit;

namespace Week05.SingularValueDecomposition.Tests;

/// <summary>
/// The same bits whatever the machine can do: rotations are applied with registers of 512 bits where there are any, and this assembly
/// runs once more in child processes from which they are withheld.
/// </summary>
public sealed class InstructionSetTests
{
    [Test]
    public void A_child_reports_its_bits()
    {
        if (ChildRun.ReportPath is { } path) File.WriteAllText(path, Report());
    }

    [TestCase("DOTNET_EnableAVX512=0", "DOTNET_EnableAVX512F=0")]
    [TestCase("DOTNET_EnableAVX2=0")]
    [TestCase("DOTNET_EnableHWIntrinsic=0")]
    public async Task Without_an_instruction_set_the_bits_are_the_same(params string[] switches)
    {
        string[] theirs = await ChildRun.Report(typeof(InstructionSetTests).Assembly, nameof(A_child_reports_its_bits), switches);
        string.Join('\n', theirs).Should().Be(Report());
    }

    // Sizes with a last strip of columns that is not full, and with several blocks of reflections.
    private static string Report()
    {
        Svd square = GolubKahan.Decompose(Given.Random(75, 70, 1)), tall = GolubKahan.Decompose(Given.Random(90, 33, 2)), plain = OneSidedJacobi.Decompose(Given.Random(20, 12, 3));
        Eigen fast = HouseholderEigen.Decompose(Given.Symmetric(75, 4)), sister = JacobiEigen.Decompose(Given.Symmetric(15, 5));
        double[][] results = [square.U.Values, square.S, square.Vt.Values, tall.U.Values, tall.S, tall.Vt.Values, plain.U.Values, plain.S, plain.Vt.Values, fast.Values, fast.Vectors.Values, sister.Values, sister.Vectors.Values];
        return string.Join('\n', results.Select((values, i) => $"{i} {Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<double>(values)))}"));
    }
}
