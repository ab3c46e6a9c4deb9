using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules;

/// <summary>Modules by name, in the order in which they came.</summary>
public class ModuleDict<T> : torch.nn.Module, IDictionary<string, T>, IList<(string, T)> where T : torch.nn.Module
{
    private readonly OrderedDictionary<string, T> table = [];

    /// <summary>An empty one.</summary>
    public ModuleDict() : base("ModuleDict") { }

    /// <inheritdoc />
    protected override void RegisterComponents()
    {
        ClearModules();
        foreach ((string name, T item) in table) register_module(name, item);
    }

    private void Change(Action change)
    {
        change();
        RegisterComponents();
    }

    /// <summary>The one of a name.</summary>
    public T this[string key]
    {
        get => table[key];
        set => Change(() => table[key] = value);
    }

    /// <summary>The one at a place, with its name.</summary>
    public (string, T) this[int index]
    {
        get => table.GetAt(index) is var item ? (item.Key, item.Value) : default;
        set => Change(() => table.SetAt(index, value.Item1, value.Item2));
    }

    /// <summary>How many there are.</summary>
    public int Count => table.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The names.</summary>
    public ICollection<string> Keys => table.Keys;

    /// <summary>What there is, without names.</summary>
    public ICollection<T> Values => table.Values;

    /// <summary>The names.</summary>
    public IEnumerable<string> keys() => table.Keys;

    /// <summary>What there is, without names.</summary>
    public IEnumerable<T> values() => table.Values;

    /// <summary>Goes through names and what they name.</summary>
    public IEnumerator<(string, T)> items() => GetEnumerator();

    /// <summary>Adds one.</summary>
    public void Add(string key, T value) => Change(() => table.Add(key, value));

    /// <summary>Adds one.</summary>
    public void Add((string, T) item) => Add(item.Item1, item.Item2);

    /// <summary>Adds one.</summary>
    public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

    /// <summary>Puts one at a place; those from there on move up.</summary>
    public void Insert(int index, (string, T) item) => Change(() => table.Insert(index, item.Item1, item.Item2));

    /// <summary>Takes the one of a name out.</summary>
    public bool Remove(string key)
    {
        bool removed = table.Remove(key);
        RegisterComponents();
        return removed;
    }

    /// <summary>Takes one out.</summary>
    public bool Remove((string, T) item) => Contains(item) && Remove(item.Item1);

    /// <summary>Takes one out.</summary>
    public bool Remove(KeyValuePair<string, T> item) => Remove((item.Key, item.Value));

    /// <summary>Takes out the one at a place.</summary>
    public void RemoveAt(int index) => Change(() => table.RemoveAt(index));

    /// <summary>Takes all out.</summary>
    public void Clear() => Change(table.Clear);

    /// <summary>Takes all out.</summary>
    public void clear() => Clear();

    /// <summary>Whether there is one of this name.</summary>
    public bool ContainsKey(string key) => table.ContainsKey(key);

    /// <summary>Whether this very object is there under this name.</summary>
    public bool Contains((string, T) item) => table.TryGetValue(item.Item1, out T? found) && ReferenceEquals(found, item.Item2);

    /// <summary>Whether this very object is there under this name.</summary>
    public bool Contains(KeyValuePair<string, T> item) => Contains((item.Key, item.Value));

    /// <summary>Where it is, or −1.</summary>
    public int IndexOf((string, T) item) => Contains(item) ? table.IndexOf(item.Item1) : -1;

    /// <summary>The one of a name, if there is one.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => table.TryGetValue(key, out value);

    /// <summary>Copies names and what they name to an array.</summary>
    public void CopyTo((string, T)[] array, int arrayIndex)
    {
        foreach ((string name, T item) in table) array[arrayIndex++] = (name, item);
    }

    /// <summary>Copies names and what they name to an array.</summary>
    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => ((ICollection<KeyValuePair<string, T>>)table).CopyTo(array, arrayIndex);

    /// <summary>Goes through names and what they name.</summary>
    public IEnumerator<(string, T)> GetEnumerator() => table.Select(item => (item.Key, item.Value)).GetEnumerator();

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => table.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
