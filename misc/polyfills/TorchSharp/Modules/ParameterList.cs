using System.Collections;

namespace TorchSharp.Modules;

/// <summary>Parameters in a list; their names are their numbers.</summary>
public class ParameterList : torch.nn.Module, IList<Parameter>
{
    private readonly PartList<Parameter> list;

    /// <summary>A list with these in it.</summary>
    public ParameterList(params Parameter[] parameters) : base("ParameterList")
    {
        list = new(parameters, RegisterComponents);
        RegisterComponents();
    }

    /// <inheritdoc />
    protected override void RegisterComponents()
    {
        ClearParameters();
        for (int i = 0; i < Count; i++) register_parameter($"{i}", this[i]);
    }

    /// <inheritdoc />
    public Parameter this[int index] { get => list[index]; set => list[index] = value; }

    /// <inheritdoc />
    public int Count => list.Count;

    /// <inheritdoc />
    public bool IsReadOnly => list.IsReadOnly;

    /// <summary>Adds one at the end.</summary>
    public void Add(Parameter item) => list.Add(item);

    /// <summary>Adds some at the end.</summary>
    public void append(params Parameter[] parameters) => list.AddRange(parameters);

    /// <summary>Adds some at the end.</summary>
    public void extend(IEnumerable<Parameter> parameters) => list.AddRange(parameters);

    /// <inheritdoc />
    public void Insert(int index, Parameter item) => list.Insert(index, item);

    /// <inheritdoc />
    public void RemoveAt(int index) => list.RemoveAt(index);

    /// <inheritdoc />
    public bool Remove(Parameter item) => list.Remove(item);

    /// <inheritdoc />
    public void Clear() => list.Clear();

    /// <summary>Whether this very object is there.</summary>
    public bool Contains(Parameter item) => list.Contains(item);

    /// <summary>Where this very object is, or −1.</summary>
    public int IndexOf(Parameter item) => list.IndexOf(item);

    /// <inheritdoc />
    public void CopyTo(Parameter[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

    /// <inheritdoc />
    public IEnumerator<Parameter> GetEnumerator() => list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
