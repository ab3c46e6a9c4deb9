using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules;

/// <summary>Modules by name, in the order in which they came.</summary>
public class ModuleDict<T> : torch.nn.Module, IDictionary<string, T>, IList<(string, T)> where T : torch.nn.Module
{
    private readonly PartTable<T> table;

    /// <summary>An empty one.</summary>
    public ModuleDict() : base("ModuleDict") => table = new(RegisterComponents);

    /// <inheritdoc />
    protected override void RegisterComponents()
    {
        ClearModules();
        foreach ((string name, T item) in table) register_module(name, item);
    }

    /// <inheritdoc />
    public T this[string key] { get => table[key]; set => table[key] = value; }

    /// <summary>The one at a place, with its name.</summary>
    public (string, T) this[int index] { get => table[index]; set => table[index] = value; }

    /// <inheritdoc cref="ICollection{T}.Count" />
    public int Count => table.Count;

    /// <inheritdoc cref="ICollection{T}.IsReadOnly" />
    public bool IsReadOnly => false;

    /// <inheritdoc />
    public ICollection<string> Keys => table.Keys;

    /// <inheritdoc />
    public ICollection<T> Values => table.Values;

    /// <summary>The names.</summary>
    public IEnumerable<string> keys() => table.Keys;

    /// <summary>What there is, without names.</summary>
    public IEnumerable<T> values() => table.Values;

    /// <summary>Goes through names and what they name.</summary>
    public IEnumerator<(string, T)> items() => GetEnumerator();

    /// <inheritdoc />
    public void Add(string key, T value) => table.Add(key, value);

    /// <inheritdoc />
    public void Add((string, T) item) => table.Add(item.Item1, item.Item2);

    /// <inheritdoc />
    public void Add(KeyValuePair<string, T> item) => table.Add(item.Key, item.Value);

    /// <inheritdoc />
    public void Insert(int index, (string, T) item) => table.Insert(index, item);

    /// <inheritdoc />
    public bool Remove(string key) => table.Remove(key);

    /// <inheritdoc />
    public bool Remove((string, T) item) => table.Remove(item);

    /// <inheritdoc />
    public bool Remove(KeyValuePair<string, T> item) => table.Remove((item.Key, item.Value));

    /// <inheritdoc />
    public void RemoveAt(int index) => table.RemoveAt(index);

    /// <summary>Takes all out.</summary>
    public void Clear() => table.Clear();

    /// <summary>Takes all out.</summary>
    public void clear() => table.Clear();

    /// <inheritdoc />
    public bool ContainsKey(string key) => table.Find(key) is not null;

    /// <summary>Whether this very object is there under this name.</summary>
    public bool Contains((string, T) item) => table.Contains(item);

    /// <summary>Whether this very object is there under this name.</summary>
    public bool Contains(KeyValuePair<string, T> item) => table.Contains((item.Key, item.Value));

    /// <summary>Where it is, or −1.</summary>
    public int IndexOf((string, T) item) => table.IndexOf(item);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => (value = table.Find(key)) is not null;

    /// <inheritdoc />
    public void CopyTo((string, T)[] array, int arrayIndex) => table.CopyTo(array, arrayIndex);

    /// <inheritdoc />
    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => table.Pairs.CopyTo(array, arrayIndex);

    /// <summary>Goes through names and what they name.</summary>
    public IEnumerator<(string, T)> GetEnumerator() => table.GetEnumerator();

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => table.Pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
