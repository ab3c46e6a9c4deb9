namespace TorchSharp;

/// <summary>Disposes, at its end, the tensors that were made while it was the innermost scope of the thread, unless they were moved out.</summary>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager manager;
    private readonly List<IDisposable> items = [];

    internal DisposeScope(DisposeScopeManager manager, bool isInternal) => (this.manager, IsInternal) = (manager, isInternal);

    /// <summary>Whether it belongs to an operation of the library.</summary>
    internal bool IsInternal { get; }

    /// <summary>The scope around this one.</summary>
    internal DisposeScope? Outer { get; set; }

    /// <summary>What the scope will dispose, as it is now.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. items];

    /// <summary>How many things the scope will dispose.</summary>
    public int DisposablesCount => items.Count;

    /// <summary>Whether the scope will dispose this.</summary>
    public bool Contains(IDisposable disposable) => SlotOf(disposable) >= 0;

    /// <summary>Takes something over from whatever scope it is in.</summary>
    public void Attach(IDisposable disposable)
    {
        if (disposable is Tensor { OwningDisposeScope: { } before }) before.Remove(disposable);
        if (!Contains(disposable)) Add(disposable);
    }

    /// <inheritdoc cref="Attach(IDisposable)"/>
    public void Attach(params IDisposable[] disposables)
    {
        foreach (IDisposable disposable in disposables) Attach(disposable);
    }

    /// <inheritdoc cref="Attach(IDisposable)"/>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        IDisposable[] all = [.. disposables];
        Attach(all);
        return all;
    }

    /// <summary>Takes something out of all scopes: nobody disposes it then but you.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Remove(disposable);
        return disposable;
    }

    /// <inheritdoc cref="Detach{T}(T)"/>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable => (Detach(first), Detach(second));

    /// <inheritdoc cref="Detach{T}(T)"/>
    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (Detach(first), Detach(second), Detach(third));

    /// <inheritdoc cref="Detach{T}(T)"/>
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="Detach{T}(T)"/>
    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (IDisposable disposable in disposables.ToArray()) Remove(disposable);
    }

    /// <summary>Moves something to another scope; without one, out of all scopes.</summary>
    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        if (Remove(disposable)) scope?.Add(disposable);
        return disposable;
    }

    /// <inheritdoc cref="MoveToOther{T}(DisposeScope, T)"/>
    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (MoveToOther(scope, first), MoveToOther(scope, second));

    /// <inheritdoc cref="MoveToOther{T}(DisposeScope, T)"/>
    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (MoveToOther(scope, first), MoveToOther(scope, second), MoveToOther(scope, third));

    /// <inheritdoc cref="MoveToOther{T}(DisposeScope, T)"/>
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) => MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="MoveToOther{T}(DisposeScope, T)"/>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (IDisposable disposable in disposables.ToArray()) MoveToOther<IDisposable>(scope, disposable);
    }

    /// <summary>Moves something to the scope around this one; without one, out of all scopes.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable => MoveToOther(Outer, disposable);

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable => MoveToOther(Outer, first, second);

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        MoveToOther(Outer, first, second, third);

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOther(Outer, (IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(Outer, disposables);

    /// <summary>Disposes all that the scope holds; the scope goes on.</summary>
    public void DisposeEverything()
    {
        // What is disposed may dispose other things that are here.
        while (items.Count > 0)
        {
            IDisposable last = items[^1];
            Remove(last);
            last.Dispose();
        }
    }

    /// <summary>Disposes all that the scope holds but these; the scope goes on and keeps them.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        IDisposable[] kept = [.. inKeep.Where(Contains)];
        Detach(kept);
        DisposeEverything();
        Attach(kept);
    }

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut([keep]);
        return keep;
    }

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        DisposeEverythingBut([first, second]);
        return (first, second);
    }

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        DisposeEverythingBut([first, second, third]);
        return (first, second, third);
    }

    /// <summary>Says that something was disposed already.</summary>
    public void MarkAsDisposed(IDisposable disposable) => Remove(disposable);

    /// <summary>Disposes all that the scope holds, and ends it.</summary>
    public void Dispose()
    {
        DisposeEverything();
        manager.Remove(this);
    }

    internal void Add(IDisposable disposable)
    {
        if (disposable is Tensor tensor) (tensor.OwningDisposeScope, tensor.ScopeSlot) = (this, items.Count);
        items.Add(disposable);
    }

    private int SlotOf(IDisposable disposable) =>
        disposable is Tensor tensor ? tensor.OwningDisposeScope == this ? tensor.ScopeSlot : -1
        : SlotOfOther(disposable);

    private int SlotOfOther(IDisposable disposable) => items.FindIndex(item => ReferenceEquals(item, disposable));

    // The last item takes the place of the one that goes.
    private bool Remove(IDisposable disposable)
    {
        int slot = SlotOf(disposable);
        if (slot < 0) return false;
        if (disposable is Tensor gone) gone.OwningDisposeScope = null;
        IDisposable last = items[^1];
        items.RemoveAt(items.Count - 1);
        if (ReferenceEquals(last, disposable)) return true;
        items[slot] = last;
        if (last is Tensor moved) moved.ScopeSlot = slot;
        return true;
    }
}
