using System.Collections;

namespace TorchSharp.Modules;

/// <summary>Parameters in a list; their names are their numbers.</summary>
public class ParameterList : torch.nn.Module, IList<Parameter>
{
    private readonly List<Parameter> items;

    /// <summary>A list with these in it.</summary>
    public ParameterList(params Parameter[] parameters) : base(nameof(ParameterList))
    {
        items = [.. parameters];
        RegisterComponents();
    }

    /// <inheritdoc />
    protected override void RegisterComponents()
    {
        ClearParameters();
        for (int i = 0; i < items.Count; i++) register_parameter($"{i}", items[i]);
    }

    /// <summary>One of them.</summary>
    public Parameter this[int index]
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
    public void Add(Parameter item) => Insert(Count, item);

    /// <summary>Adds some at the end.</summary>
    public void append(params Parameter[] parameters) => extend(parameters);

    /// <summary>Adds some at the end.</summary>
    public void extend(IEnumerable<Parameter> parameters)
    {
        items.AddRange(parameters);
        RegisterComponents();
    }

    /// <summary>Puts one at a place; those from there on move up.</summary>
    public void Insert(int index, Parameter item)
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
    public bool Remove(Parameter item)
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
    public bool Contains(Parameter item) => IndexOf(item) >= 0;

    /// <summary>Where this very object is, or −1.</summary>
    public int IndexOf(Parameter item) => items.FindIndex(other => ReferenceEquals(other, item));

    /// <summary>Copies them to an array.</summary>
    public void CopyTo(Parameter[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    /// <summary>Goes through them.</summary>
    public IEnumerator<Parameter> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
