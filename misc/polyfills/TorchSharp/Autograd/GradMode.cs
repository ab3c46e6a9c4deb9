namespace TorchSharp;

/// <summary>Whether operations are recorded, per thread.</summary>
internal static class GradMode
{
    [ThreadStatic] private static bool off;
    [ThreadStatic] private static bool inference;

    public static bool IsOn => !off && !inference;

    public static bool IsInference => inference;

    /// <summary>Switches recording on or off until the result is disposed.</summary>
    public static IDisposable Set(bool on)
    {
        Restore before = new(off, inference);
        off = !on;
        return before;
    }

    public static IDisposable SetInference(bool on)
    {
        Restore before = new(off, inference);
        (off, inference) = (on, on);
        return before;
    }

    private sealed class Restore(bool wasOff, bool wasInference) : IDisposable
    {
        public void Dispose() => (off, inference) = (wasOff, wasInference);
    }
}
