using System.Collections;

namespace TorchSharp.Modules;

/// <summary>What <see cref="ModuleDict{T}"/> and <see cref="ParameterDict"/> share: named objects in the order in which they came, which say when they have changed.</summary>
internal sealed class PartTable<T>(Action changed) : IEnumerable<(string, T)> where T : class
{
    private readonly OrderedDictionary<string, T> table = [];

    public T this[string key]
    {
        get => table[key];
        set => Change(() => table[key] = value);
    }

    public (string, T) this[int index]
    {
        get => table.GetAt(index) is var item ? (item.Key, item.Value) : default;
        set => Change(() => table.SetAt(index, value.Item1, value.Item2));
    }

    public int Count => table.Count;

    public ICollection<string> Keys => table.Keys;

    public ICollection<T> Values => table.Values;

    /// <summary>As the framework sees it; not to be changed.</summary>
    public ICollection<KeyValuePair<string, T>> Pairs => table;

    public void Add(string key, T value) => Change(() => table.Add(key, value));

    public void Insert(int index, (string Name, T Part) item) => Change(() => table.Insert(index, item.Name, item.Part));

    public void RemoveAt(int index) => Change(() => table.RemoveAt(index));

    public void Clear() => Change(table.Clear);

    public bool Remove(string key)
    {
        bool removed = table.Remove(key);
        changed();
        return removed;
    }

    public bool Remove((string Name, T) item) => Contains(item) && Remove(item.Name);

    public T? Find(string key) => table.GetValueOrDefault(key);

    public bool Contains((string Name, T Part) item) => table.TryGetValue(item.Name, out T? found) && ReferenceEquals(found, item.Part);

    public int IndexOf((string Name, T) item) => Contains(item) ? table.IndexOf(item.Name) : -1;

    public void CopyTo((string, T)[] array, int arrayIndex)
    {
        foreach ((string, T) item in this) array[arrayIndex++] = item;
    }

    public IEnumerator<(string, T)> GetEnumerator() => table.Select(item => (item.Key, item.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Change(Action change)
    {
        change();
        changed();
    }
}
