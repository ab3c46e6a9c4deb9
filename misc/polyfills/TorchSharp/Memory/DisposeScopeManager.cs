namespace TorchSharp;

/// <summary>The stack of dispose scopes of a thread: a new tensor belongs to the innermost one.</summary>
public class DisposeScopeManager
{
    [ThreadStatic] private static DisposeScopeManager? ofThread;

    private readonly Stack<DisposeScope> scopes = new(), spare = new();

    internal static DisposeScopeManager ThreadSingleton => ofThread ??= new DisposeScopeManager();

    internal static void Register(Tensor tensor)
    {
        if (ofThread is { } manager && manager.scopes.TryPeek(out DisposeScope? scope)) scope.Add(tensor);
    }

    internal DisposeScope NewDisposeScope() => Open(new DisposeScope(this, isInternal: false));

    /// <summary>A scope for the temporaries of one operation, which nobody looks at after its end: it is used again.</summary>
    internal static DisposeScope NewInternalScope()
    {
        DisposeScopeManager manager = ThreadSingleton;
        return manager.Open(manager.spare.TryPop(out DisposeScope? used) ? used : new DisposeScope(manager, isInternal: true));
    }

    private DisposeScope Open(DisposeScope scope)
    {
        scope.Outer = scopes.TryPeek(out DisposeScope? outer) ? outer : null;
        scopes.Push(scope);
        return scope;
    }

    // Scopes may be closed in any order.
    internal void Remove(DisposeScope scope)
    {
        if (scopes.TryPeek(out DisposeScope? top) && top == scope)
        {
            scopes.Pop();
            if (scope.IsInternal) spare.Push(scope);
            return;
        }
        DisposeScope[] others = [.. scopes.Where(other => other != scope).Reverse()];
        scopes.Clear();
        foreach (DisposeScope other in others) scopes.Push(other);
    }
}
