using Curriculum.Toolkit.Repository;

namespace TorchSharp.Tests;

/// <summary>The polyfill has nothing that the real library lacks, and what it lacks is known.</summary>
public sealed class SurfaceTests
{
    /// <summary>So many of the listed members may be missing. Who adds some lowers it.</summary>
    private const int Missing = 191;

    private static readonly string[] Real = [.. File.ReadLines(RepositoryFolder.PathOf("misc/polyfills/TorchSharp/tests/surface/torchsharp-0.106.0.txt")).Where(line => !line.StartsWith('#'))];

    [Test]
    public void Nothing_is_public_that_the_real_library_lacks() =>
        string.Join('\n', PublicSurface.Lines().Except(Real).Order(StringComparer.Ordinal)).Should().BeEmpty("code that compiles here must compile there");

    [Test]
    public void What_is_missing_is_known()
    {
        string[] missing = [.. Real.Except(PublicSurface.Lines()).Order(StringComparer.Ordinal)];
        TestContext.Out.WriteLine(string.Join('\n', missing));
        missing.Length.Should().BeLessThanOrEqualTo(Missing);
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
