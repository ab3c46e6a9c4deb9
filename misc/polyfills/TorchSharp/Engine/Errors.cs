namespace TorchSharp;

/// <summary>The exceptions that the library raises: what libtorch refuses comes out as <see cref="ExternalException"/>.</summary>
internal static class Errors
{
    public static ExternalException External(string message) => new(message);

    public static string Text(ReadOnlySpan<long> shape) => "[" + string.Join(", ", shape.ToArray()) + "]";

    public static ExternalException Shapes(string operation, Tensor a, Tensor b, string needed) =>
        new($"{operation}: shapes {Text(a.Shape)} and {Text(b.Shape)} do not go together; {needed}.");
}
