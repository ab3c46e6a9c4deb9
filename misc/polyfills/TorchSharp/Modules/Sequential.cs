namespace TorchSharp.Modules;

/// <summary>Modules one after the other: each gets what the one before has made. Unnamed ones are named by their numbers.</summary>
public class Sequential : torch.nn.Module<Tensor, Tensor>
{
    private readonly List<(string Name, torch.nn.IModule<Tensor, Tensor> Module)> steps = [];

    /// <summary>Modules with names.</summary>
    protected internal Sequential(params (string name, torch.nn.Module<Tensor, Tensor> submodule)[] modules) : base(nameof(Sequential))
    {
        foreach ((string name, torch.nn.Module<Tensor, Tensor> module) in modules) append(name, module);
    }

    /// <summary>Modules named by their numbers.</summary>
    protected internal Sequential(params torch.nn.Module<Tensor, Tensor>[] modules) : base(nameof(Sequential))
    {
        foreach (torch.nn.Module<Tensor, Tensor> module in modules) append(module);
    }

    /// <summary>How many modules there are.</summary>
    public int Count => steps.Count;

    /// <summary>One of the modules.</summary>
    public torch.nn.IModule<Tensor, Tensor> this[int index] => steps[index].Module;

    /// <summary>Some of the modules: from start up to but not including end.</summary>
    public Sequential this[(int? start, int? end) index] => this[(index.start ?? 0)..(index.end ?? Count)];

    /// <summary>Some of the modules.</summary>
    public Sequential this[Range index]
    {
        get
        {
            Sequential part = new(Array.Empty<torch.nn.Module<Tensor, Tensor>>());
            (int offset, int length) = index.GetOffsetAndLength(Count);
            foreach ((string name, torch.nn.IModule<Tensor, Tensor> module) in steps.GetRange(offset, length)) part.append(name, module);
            return part;
        }
    }

    /// <summary>Adds a module at the end, under a name.</summary>
    public Sequential append(string name, torch.nn.IModule<Tensor, Tensor> module)
    {
        register_module(name, (torch.nn.Module)module);
        steps.Add((name, module));
        return this;
    }

    /// <summary>Adds a module at the end.</summary>
    public Sequential append(torch.nn.IModule<Tensor, Tensor> module) => append($"{Count}", module);

    /// <inheritdoc />
    public override void train(bool on = true) => base.train(on);

    /// <inheritdoc />
    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true) => base.named_buffers(recurse, include_persistent);

    /// <summary>What the last module makes. Results in between are let go of; the graph keeps what it needs.</summary>
    public override Tensor forward(Tensor tensor)
    {
        if (Count == 0) return tensor.alias();
        Tensor current = tensor;
        foreach ((_, torch.nn.IModule<Tensor, Tensor> module) in steps)
        {
            Tensor next = module.call(current);
            if (!ReferenceEquals(current, tensor) && !ReferenceEquals(current, next)) current.Dispose();
            current = next;
        }
        return current;
    }
}
