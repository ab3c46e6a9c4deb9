using System.Text.RegularExpressions;
using Curriculum.Toolkit.Repository;

namespace TorchSharp.Tests;

/// <summary>The polyfill has nothing that the real library lacks, and what it lacks is known.</summary>
public sealed class SurfaceTests
{
    /// <summary>So many of the listed members are missing. Who adds some lowers it.</summary>
    private const int Missing = 137;

    /// <summary>What is missing, and why.</summary>
    private static readonly (string Members, string Why)[] Reasons =
    [
        (@"Complex|complex|cfloat|cdouble|\((float|double), (float|double)\)|(float|double) imaginary|: .*\beig(vals)?\(", "complex numbers"),
        (@"\bHalf\b|\bhalf\b|ToHalf|bfloat16", "half precision"),
        (@"sparse_coo_tensor", "sparse tensors"),
        (@"flatten\(IList<string>|unflatten\(string", "names of dimensions"),
        (@"torch\+distributions", "distributions: topics build their own, which MathNet and SciPy check"),
        (@"IntPtr", "handles of native code"),
        (@"Module: protected .*\b(_internal_(buffers|params|submodules)|_deviceType|_deviceIndex|_named_parameters|_named_buffers|_parameters|ReplaceBuffer|ReplaceParameter)\b", "how the real library keeps the handles of a module"),
        (@"DisposeScopeManager: ThreadDisposeScopeStatistics", "counts of native handles"),
    ];

    private static readonly string[] Real = [.. File.ReadLines(RepositoryFolder.PathOf("misc/polyfills/TorchSharp/tests/surface/torchsharp-0.106.0.txt")).Where(line => !line.StartsWith('#'))];

    // Finalisers override one of object's: nobody can call them.
    private static bool CanBeCalled(string line) => !line.EndsWith(": protected void Finalize()", StringComparison.Ordinal);

    private static readonly HashSet<string> Described = [.. Real.Select(TypeOf)];

    private static readonly HashSet<string> Words = [.. Real.SelectMany(line => Regex.Matches(line, @"\w+").Select(match => match.Value))];

    private static string TypeOf(string line) => line.Split(':')[0];

    // Signatures name types that the list does not describe, such as the class of an optimiser: that they exist is known, their members are not.
    private static bool IsNamed(string line) => !Described.Contains(TypeOf(line)) && TypeOf(line).Split('.', '+').Skip(1).All(part => Words.Contains(part.Split('`')[0]));

    [Test]
    public void Nothing_is_public_that_the_real_library_lacks()
    {
        string[] more = [.. PublicSurface.NewLines().Except(Real).Order(StringComparer.Ordinal)];
        TestContext.Out.WriteLine("Members of types that the list names and does not describe:\n" + string.Join('\n', more.Where(IsNamed)));
        string.Join('\n', more.Where(line => !IsNamed(line))).Should().BeEmpty("code that compiles here must compile there");
    }

    [Test]
    public void What_is_missing_is_known()
    {
        string[] missing = [.. Real.Where(CanBeCalled).Except(PublicSurface.Lines()).Order(StringComparer.Ordinal)];
        TestContext.Out.WriteLine(string.Join('\n', missing));
        missing.Length.Should().BeLessThanOrEqualTo(Missing);
        missing.Where(line => !Reasons.Any(reason => Regex.IsMatch(line, reason.Members))).Should().BeEmpty("what is left out is left out for a reason");
        Reasons.Where(reason => !missing.Any(line => Regex.IsMatch(line, reason.Members))).Should().BeEmpty("a reason for nothing is none");
    }

    [Test]
    public void Every_operation_is_in_the_table_or_has_tests_of_its_own()
    {
        HashSet<string> called = [.. OperationTable.All_.SelectMany(operation => operation.Members.Split(' ')), .. TestedElsewhere.Members];
        string[] operations = [.. new[] { typeof(torch), typeof(Tensor), typeof(linalg) }.SelectMany(type => type.GetMethods()).Where(method => method.DeclaringType != typeof(object))
            .Where(method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)).Select(method => method.Name).Distinct()];
        operations.Except(called).Should().BeEmpty("an operation without a test is not known to be right");
        TestedElsewhere.Members.Except(operations).Should().BeEmpty("what is gone need not be listed");
    }
}
