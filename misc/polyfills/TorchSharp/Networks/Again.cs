namespace TorchSharp;

/// <summary>
/// Gradients that can be differentiated again. A fast operation has a rule of plain numbers; when that rule itself is to be recorded, the
/// operation is done once more by its plain form, out of operations that all have recorded rules, and gone backward through.
/// </summary>
internal static class Again
{
    /// <summary>The gradients of inputs by way of a plain form.</summary>
    /// <param name="plain">The results from the inputs.</param>
    /// <param name="inputs">The inputs, as the operation saved them.</param>
    /// <param name="node">The operation's node, which says whose gradients are needed.</param>
    /// <param name="gradients">The gradients of the results; null where none flows.</param>
    public static Tensor?[] Gradients(Func<Tensor[], Tensor[]> plain, Tensor[] inputs, FunctionNode node, Tensor?[] gradients)
    {
        using IDisposable mode = GradMode.Set(true);
        // New handles of their own, so that one input's way back never leads through another.
        Tensor[] fresh = [.. inputs.Select(input => Shaping.ViewAs(input, input.Shape))];
        Tensor[] results = plain(fresh);
        int[] wanted = [.. Enumerable.Range(0, inputs.Length).Where(i => node.Needs(i) && fresh[i].requires_grad)];
        int[] flowing = [.. Enumerable.Range(0, results.Length).Where(i => gradients[i] is not null && results[i].requires_grad)];
        Tensor?[] found = BackwardPass.Run([.. flowing.Select(i => results[i])], [.. flowing.Select(i => gradients[i])], true, true, [.. wanted.Select(i => fresh[i])], accumulate: false);
        Tensor?[] all = new Tensor?[inputs.Length];
        for (int i = 0; i < wanted.Length; i++)
        {
            all[wanted[i]] = found[i];
            if (found[i] is { } gradient) DisposeScopeManager.Register(gradient);
        }
        return all;
    }
}
