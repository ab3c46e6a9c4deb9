using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules;

/// <summary>Parameters by name, in the order in which they came.</summary>
public class ParameterDict : torch.nn.Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
{
    private readonly OrderedDictionary<string, Parameter> table = [];

    /// <summary>An empty one.</summary>
    public ParameterDict() : base("ParameterDict") { }

    /// <inheritdoc />
    protected override void RegisterComponents()
    {
        ClearParameters();
        foreach ((string name, Parameter item) in table) register_parameter(name, item);
    }

    private void Change(Action change)
    {
        change();
        RegisterComponents();
    }

    /// <summary>The one of a name.</summary>
    public Parameter this[string key]
    {
        get => table[key];
        set => Change(() => table[key] = value);
    }

    /// <summary>The one at a place, with its name.</summary>
    public (string, Parameter) this[int index]
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
    public ICollection<Parameter> Values => table.Values;

    /// <summary>The names.</summary>
    public IEnumerable<string> keys() => table.Keys;

    /// <summary>What there is, without names.</summary>
    public IEnumerable<Parameter> values() => table.Values;

    /// <summary>Goes through names and what they name.</summary>
    public IEnumerator<(string, Parameter)> items() => GetEnumerator();

    /// <summary>Adds one.</summary>
    public void Add(string key, Parameter value) => Change(() => table.Add(key, value));

    /// <summary>Adds one.</summary>
    public void Add((string, Parameter) item) => Add(item.Item1, item.Item2);

    /// <summary>Adds one.</summary>
    public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

    /// <summary>Puts one at a place; those from there on move up.</summary>
    public void Insert(int index, (string, Parameter) item) => Change(() => table.Insert(index, item.Item1, item.Item2));

    /// <summary>Takes the one of a name out.</summary>
    public bool Remove(string key)
    {
        bool removed = table.Remove(key);
        RegisterComponents();
        return removed;
    }

    /// <summary>Takes one out.</summary>
    public bool Remove((string, Parameter) item) => Contains(item) && Remove(item.Item1);

    /// <summary>Takes one out.</summary>
    public bool Remove(KeyValuePair<string, Parameter> item) => Remove((item.Key, item.Value));

    /// <summary>Takes out the one at a place.</summary>
    public void RemoveAt(int index) => Change(() => table.RemoveAt(index));

    /// <summary>Takes all out.</summary>
    public void Clear() => Change(table.Clear);

    /// <summary>Takes all out.</summary>
    public void clear() => Clear();

    /// <summary>Whether there is one of this name.</summary>
    public bool ContainsKey(string key) => table.ContainsKey(key);

    /// <summary>Whether this very object is there under this name.</summary>
    public bool Contains((string, Parameter) item) => table.TryGetValue(item.Item1, out Parameter? found) && ReferenceEquals(found, item.Item2);

    /// <summary>Whether this very object is there under this name.</summary>
    public bool Contains(KeyValuePair<string, Parameter> item) => Contains((item.Key, item.Value));

    /// <summary>Where it is, or −1.</summary>
    public int IndexOf((string, Parameter) item) => Contains(item) ? table.IndexOf(item.Item1) : -1;

    /// <summary>The one of a name, if there is one.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value) => table.TryGetValue(key, out value);

    /// <summary>Copies names and what they name to an array.</summary>
    public void CopyTo((string, Parameter)[] array, int arrayIndex)
    {
        foreach ((string name, Parameter item) in table) array[arrayIndex++] = (name, item);
    }

    /// <summary>Copies names and what they name to an array.</summary>
    public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) => ((ICollection<KeyValuePair<string, Parameter>>)table).CopyTo(array, arrayIndex);

    /// <summary>Goes through names and what they name.</summary>
    public IEnumerator<(string, Parameter)> GetEnumerator() => table.Select(item => (item.Key, item.Value)).GetEnumerator();

    IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() => table.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
