using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules;

/// <summary>Parameters by name, in the order in which they came.</summary>
public class ParameterDict : torch.nn.Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
{
    private readonly PartTable<Parameter> table;

    /// <summary>An empty one.</summary>
    public ParameterDict() : base("ParameterDict") => table = new(RegisterComponents);

    /// <inheritdoc />
    protected override void RegisterComponents()
    {
        ClearParameters();
        foreach ((string name, Parameter item) in table) register_parameter(name, item);
    }

    /// <inheritdoc />
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse) => base.named_parameters(recurse);

    /// <inheritdoc />
    public Parameter this[string key] { get => table[key]; set => table[key] = value; }

    /// <summary>The one at a place, with its name.</summary>
    public (string, Parameter) this[int index] { get => table[index]; set => table[index] = value; }

    /// <inheritdoc cref="ICollection{T}.Count" />
    public int Count => table.Count;

    /// <inheritdoc cref="ICollection{T}.IsReadOnly" />
    public bool IsReadOnly => false;

    /// <inheritdoc />
    public ICollection<string> Keys => table.Keys;

    /// <inheritdoc />
    public ICollection<Parameter> Values => table.Values;

    /// <summary>The names.</summary>
    public IEnumerable<string> keys() => table.Keys;

    /// <summary>What there is, without names.</summary>
    public IEnumerable<Parameter> values() => table.Values;

    /// <summary>Goes through names and what they name.</summary>
    public IEnumerator<(string, Parameter)> items() => GetEnumerator();

    /// <inheritdoc />
    public void Add(string key, Parameter value) => table.Add(key, value);

    /// <inheritdoc />
    public void Add((string, Parameter) item) => table.Add(item.Item1, item.Item2);

    /// <inheritdoc />
    public void Add(KeyValuePair<string, Parameter> item) => table.Add(item.Key, item.Value);

    /// <inheritdoc />
    public void Insert(int index, (string, Parameter) item) => table.Insert(index, item);

    /// <inheritdoc />
    public bool Remove(string key) => table.Remove(key);

    /// <inheritdoc />
    public bool Remove((string, Parameter) item) => table.Remove(item);

    /// <inheritdoc />
    public bool Remove(KeyValuePair<string, Parameter> item) => table.Remove((item.Key, item.Value));

    /// <inheritdoc />
    public void RemoveAt(int index) => table.RemoveAt(index);

    /// <summary>Takes all out.</summary>
    public void Clear() => table.Clear();

    /// <summary>Takes all out.</summary>
    public void clear() => table.Clear();

    /// <inheritdoc />
    public bool ContainsKey(string key) => table.Find(key) is not null;

    /// <summary>Whether this very object is there under this name.</summary>
    public bool Contains((string, Parameter) item) => table.Contains(item);

    /// <summary>Whether this very object is there under this name.</summary>
    public bool Contains(KeyValuePair<string, Parameter> item) => table.Contains((item.Key, item.Value));

    /// <summary>Where it is, or −1.</summary>
    public int IndexOf((string, Parameter) item) => table.IndexOf(item);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value) => (value = table.Find(key)) is not null;

    /// <inheritdoc />
    public void CopyTo((string, Parameter)[] array, int arrayIndex) => table.CopyTo(array, arrayIndex);

    /// <inheritdoc />
    public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) => table.Pairs.CopyTo(array, arrayIndex);

    /// <summary>Goes through names and what they name.</summary>
    public IEnumerator<(string, Parameter)> GetEnumerator() => table.GetEnumerator();

    IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() => table.Pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
