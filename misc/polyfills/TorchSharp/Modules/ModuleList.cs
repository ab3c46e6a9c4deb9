using System.Collections;

namespace TorchSharp.Modules;

/// <summary>Modules in a list; their names are their numbers.</summary>
public class ModuleList<T> : torch.nn.Module, IList<T> where T : torch.nn.Module
{
    private readonly PartList<T> list;

    /// <summary>A list with these in it.</summary>
    public ModuleList(params T[] modules) : base("ModuleList")
    {
        list = new(modules, RegisterComponents);
        RegisterComponents();
    }

    /// <inheritdoc />
    protected override void RegisterComponents()
    {
        ClearModules();
        for (int i = 0; i < Count; i++) register_module($"{i}", this[i]);
    }

    /// <inheritdoc />
    public T this[int index] { get => list[index]; set => list[index] = value; }

    /// <inheritdoc />
    public int Count => list.Count;

    /// <inheritdoc />
    public bool IsReadOnly => list.IsReadOnly;

    /// <summary>Adds one at the end.</summary>
    public void Add(T item) => list.Add(item);

    /// <summary>Adds some at the end.</summary>
    public void append(params T[] parameters) => list.AddRange(parameters);

    /// <summary>Adds some at the end.</summary>
    public void extend(IEnumerable<T> modules) => list.AddRange(modules);

    /// <inheritdoc />
    public void Insert(int index, T item) => list.Insert(index, item);

    /// <inheritdoc />
    public void RemoveAt(int index) => list.RemoveAt(index);

    /// <inheritdoc />
    public bool Remove(T item) => list.Remove(item);

    /// <inheritdoc />
    public void Clear() => list.Clear();

    /// <summary>Whether this very object is there.</summary>
    public bool Contains(T item) => list.Contains(item);

    /// <summary>Where this very object is, or −1.</summary>
    public int IndexOf(T item) => list.IndexOf(item);

    /// <inheritdoc />
    public void CopyTo(T[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
