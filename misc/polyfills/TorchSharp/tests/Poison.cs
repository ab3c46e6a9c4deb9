using System.Runtime.CompilerServices;

namespace TorchSharp.Tests;

internal static class Poison
{
    /// <summary>Memory that is given back is filled with nonsense in all these tests, so that a use afterwards is seen. The real library knows no such switch.</summary>
    [ModuleInitializer]
    internal static void Switch() => Environment.SetEnvironmentVariable("TORCHSHARP_POISON", "1");
}
