using System.Runtime.Intrinsics;

namespace Curriculum.Kernels.Tests;

/// <summary>
/// The same bits whatever the machine can do: this test assembly runs once more in child processes from which an instruction set is
/// withheld, and there writes down a hash of every kernel's results, which must be this process's too.
/// </summary>
public sealed class InstructionSetTests
{
    [Test]
    public void A_child_reports_its_bits()
    {
        if (ChildRun.ReportPath is { } path) File.WriteAllText(path, $"{LaneWidths.Best}\n{KernelBits.Report()}");
    }

    // Since .NET 10 the switch is called EnableAVX512; the older name is set as well, for an older runtime.
    [TestCase(LaneWidth512, "DOTNET_EnableAVX512=1")]
    [TestCase(LaneWidth256, "DOTNET_EnableAVX512=0", "DOTNET_EnableAVX512F=0")]
    [TestCase(LaneWidth128, "DOTNET_EnableAVX2=0")]
    [TestCase(LaneWidth1, "DOTNET_EnableHWIntrinsic=0")]
    public async Task Without_an_instruction_set_the_bits_are_the_same(int widest, params string[] switches)
    {
        string[] report = await ChildRun.Report(typeof(InstructionSetTests).Assembly, nameof(A_child_reports_its_bits), switches);

        // What was withheld is not there; what the machine never had, neither.
        ((int)Enum.Parse<LaneWidth>(report[0])).Should().Be(Math.Min(widest, (int)LaneWidths.Best));
        string.Join('\n', report[1..]).Should().Be(KernelBits.Report());
    }

    [Test]
    public void The_widest_lanes_are_those_that_the_machine_has() =>
        LaneWidths.Best.Should().Be(Vector512.IsHardwareAccelerated ? LaneWidth.Bits512 : Vector256.IsHardwareAccelerated ? LaneWidth.Bits256 : Vector128.IsHardwareAccelerated ? LaneWidth.Bits128 : LaneWidth.One);

    private const int LaneWidth512 = (int)LaneWidth.Bits512, LaneWidth256 = (int)LaneWidth.Bits256, LaneWidth128 = (int)LaneWidth.Bits128, LaneWidth1 = (int)LaneWidth.One;
}
