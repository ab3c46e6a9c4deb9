namespace TorchSharp;

/// <summary>The stack of dispose scopes of a thread: a new tensor belongs to the innermost one.</summary>
public class DisposeScopeManager
{
    [ThreadStatic] private static DisposeScopeManager? ofThread;

    private readonly Stack<DisposeScope> scopes = new();

    internal static DisposeScopeManager ThreadSingleton => ofThread ??= new DisposeScopeManager();

    internal static void Register(Tensor tensor)
    {
        if (ofThread is { } manager && manager.scopes.TryPeek(out DisposeScope? scope)) scope.Add(tensor);
    }

    internal DisposeScope NewDisposeScope()
    {
        scopes.TryPeek(out DisposeScope? outer);
        DisposeScope scope = new(this, outer);
        scopes.Push(scope);
        return scope;
    }

    /// <summary>A scope for the temporaries of one operation.</summary>
    internal static DisposeScope NewInternalScope() => ThreadSingleton.NewDisposeScope();

    // Scopes may be closed in any order.
    internal void Remove(DisposeScope scope)
    {
        if (scopes.TryPeek(out DisposeScope? top) && top == scope)
        {
            scopes.Pop();
            return;
        }
        DisposeScope[] others = [.. scopes.Where(other => other != scope).Reverse()];
        scopes.Clear();
        foreach (DisposeScope other in others) scopes.Push(other);
    }
}
