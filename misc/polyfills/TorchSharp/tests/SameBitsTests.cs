#if POLYFILL
using System.Security.Cryptography;

namespace TorchSharp.Tests;

/// <summary>
/// The same bits whatever the machine can do: this assembly runs once more in child processes from which an instruction set is withheld,
/// and there writes down a hash of what every operation and its gradient give, which must be this process's too.
/// </summary>
public sealed class SameBitsTests
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
        string[] theirs = await ChildRun.Report(typeof(SameBitsTests).Assembly, nameof(A_child_reports_its_bits), switches), ours = Report().Split('\n');
        theirs.Except(ours).Should().BeEmpty();
        theirs.Should().HaveSameCount(ours);
    }

    // A line for each operation: a hash of results and gradients of all its cases in both precisions.
    private static string Report() => string.Join('\n', Calls.Everything().GroupBy(data => data.Arguments[0]).Select((group, i) =>
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (TestCaseData data in group)
            foreach (ScalarType type in (ScalarType[])[ScalarType.Float64, ScalarType.Float32])
            {
                using DisposeScope scope = NewDisposeScope();
                Tensor[] inputs = Calls.Inputs((GoldenCase)data.Arguments[1]!, type), leaves = [.. inputs.Where(Calls.IsFloat).Select(input => input.requires_grad_())];
                Operation operation = (Operation)data.Arguments[0]!;
                Tensor[] results = operation.Call(inputs);
                foreach (Tensor result in results) hash.AppendData(result.detach().contiguous().bytes);
                if (operation.Order == 0) continue;
                Calls.Weighed(results).backward();
                foreach (Tensor leaf in leaves) if (leaf.grad is { } gradient) hash.AppendData(gradient.contiguous().bytes);
            }
        return $"{i} {group.Key} {Convert.ToHexString(hash.GetHashAndReset())}";
    }));
}
#endif
