using System.Collections;

namespace TorchSharp.Modules;

/// <summary>What <see cref="ModuleList{T}"/> and <see cref="ParameterList"/> share: a list of objects that says when it has changed. Parameters are equal if their numbers are, so it looks for the very object.</summary>
internal sealed class PartList<T>(IEnumerable<T> first, Action changed) : IList<T> where T : class
{
    private readonly List<T> items = [.. first];

    public T this[int index]
    {
        get => items[index];
        set => Change(() => items[index] = value);
    }

    public int Count => items.Count;

    public bool IsReadOnly => false;

    public void Add(T item) => AddRange([item]);

    public void AddRange(IEnumerable<T> more) => Change(() => items.AddRange(more));

    public void Insert(int index, T item) => Change(() => items.Insert(index, item));

    public void RemoveAt(int index) => Change(() => items.RemoveAt(index));

    public void Clear() => Change(items.Clear);

    public bool Contains(T item) => IndexOf(item) >= 0;

    public int IndexOf(T item) => items.FindIndex(other => ReferenceEquals(other, item));

    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    public bool Remove(T item)
    {
        int index = IndexOf(item);
        if (index >= 0) RemoveAt(index);
        return index >= 0;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Change(Action change)
    {
        change();
        changed();
    }
}
