using System.Collections;

namespace TorchSharp.Modules;

/// <summary>Modules in a list; their names are their numbers.</summary>
public class ModuleList<T> : torch.nn.Module, IList<T> where T : torch.nn.Module
{
    private readonly List<T> items;

    /// <summary>A list with these in it.</summary>
    public ModuleList(params T[] modules) : base("ModuleList")
    {
        items = [.. modules];
        RegisterComponents();
    }

    /// <inheritdoc />
    protected override void RegisterComponents()
    {
        ClearModules();
        for (int i = 0; i < items.Count; i++) register_module($"{i}", items[i]);
    }

    /// <summary>One of them.</summary>
    public T this[int index]
    {
        get => items[index];
        set
        {
            items[index] = value;
            RegisterComponents();
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => items.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>Adds one at the end.</summary>
    public void Add(T item) => Insert(Count, item);

    /// <summary>Adds some at the end.</summary>
    public void append(params T[] parameters) => extend(parameters);

    /// <summary>Adds some at the end.</summary>
    public void extend(IEnumerable<T> modules)
    {
        items.AddRange(modules);
        RegisterComponents();
    }

    /// <summary>Puts one at a place; those from there on move up.</summary>
    public void Insert(int index, T item)
    {
        items.Insert(index, item);
        RegisterComponents();
    }

    /// <summary>Takes out the one at a place.</summary>
    public void RemoveAt(int index)
    {
        items.RemoveAt(index);
        RegisterComponents();
    }

    /// <summary>Takes one out, if it is there.</summary>
    public bool Remove(T item)
    {
        int index = IndexOf(item);
        if (index >= 0) RemoveAt(index);
        return index >= 0;
    }

    /// <summary>Takes all out.</summary>
    public void Clear()
    {
        items.Clear();
        RegisterComponents();
    }

    /// <summary>Whether this very object is there.</summary>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <summary>Where this very object is, or −1.</summary>
    public int IndexOf(T item) => items.FindIndex(other => ReferenceEquals(other, item));

    /// <summary>Copies them to an array.</summary>
    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    /// <summary>Goes through them.</summary>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
