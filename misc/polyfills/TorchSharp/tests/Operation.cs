namespace TorchSharp.Tests;

/// <summary>One way to call an operation.</summary>
/// <param name="Key">Its cases in golden/operations.json.</param>
/// <param name="Members">The public members that it calls, separated by blanks.</param>
/// <param name="Call">The call.</param>
/// <param name="Order">How often it can be differentiated: 0, 1 or 2.</param>
public sealed record Operation(string Key, string Members, Func<Tensor[], Tensor[]> Call, int Order = 2)
{
    public override string ToString() => Key;
}
