namespace Curriculum.House.Tests;

/// <summary>On a train: a topic that ran once runs again without a network.</summary>
public sealed class OfflineTests
{
    private const string Topic = "ml_algorithms/week01_linear_regression";

    [Test, Category("Contract")]
    public void A_second_run_needs_no_network()
    {
        using RepositoryCopy clone = new();
        (int exit, string output) = Run(clone.Root, online: true);
        exit.Should().Be(0, output);
        (exit, string again) = Run(clone.Root, online: false);
        exit.Should().Be(0, again);
        again.Should().Contain("Read on:");
    }

    private static (int Exit, string Said) Run(string clone, bool online)
    {
        Dictionary<string, string> environment = new() { ["CURRICULUM_ROOT"] = "" };
        if (!online)
        {
            // Port 9 of this machine answers nobody: as a package source and as the way to everywhere else.
            environment["RestoreSources"] = "https://127.0.0.1:9/v3/index.json";
            foreach (string proxy in (string[])["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"]) environment[proxy] = "http://127.0.0.1:9";
        }
        return DotnetCommand.Run(clone, environment, "run", "--project", Topic);
    }
}
