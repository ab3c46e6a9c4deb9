namespace TorchSharp.Modules;

/// <summary>
/// What the optimisers share that look at one parameter after the other: groups, what is remembered of each parameter, and the walk
/// over all of them. An optimiser says only how one parameter changes.
/// </summary>
public abstract class OptimizerHelper : torch.optim.Optimizer
{
    // Tensors are equal if their numbers are; here it matters which one it is.
    private readonly Dictionary<Parameter, ParameterState> states = new(ReferenceEqualityComparer.Instance);
    private readonly OptimizerOptions defaults;

    private protected OptimizerHelper(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(IntPtr.Zero)
    {
        defaults.Check();
        this.defaults = defaults;
        foreach (ParamGroup group in groups) add_param_group(group);
        if (_parameter_groups.Count == 0) throw new ArgumentException("There are no parameters.", "parameters");
    }

    private protected abstract OptimizerOptions NewOptions();

    /// <summary>One step of one parameter; nothing is recorded here, and new tensors go when the step is done.</summary>
    private protected abstract void Update(Parameter p, Tensor gradient, OptimizerOptions options, ParameterState state);

    /// <summary>Takes further parameters in, with options of their own.</summary>
    public override void add_param_group(ParamGroup param_group)
    {
        param_group.Options ??= NewOptions();
        param_group.Options.FillFrom(defaults);
        param_group.Options.Check();

        // A module's parameters are looked up once and not at each step. Tied ones appear once.
        Parameter[] parameters = [.. param_group.Parameters.Distinct<Parameter>(ReferenceEqualityComparer.Instance)];
        if (parameters.Length == 0) throw new ArgumentException("A group of parameters is empty.", nameof(param_group));
        if (parameters.Any(states.ContainsKey)) throw new ArgumentException("A parameter is in two groups.", nameof(param_group));
        foreach (Parameter parameter in parameters) states.Add(parameter, new ParameterState());
        param_group.Parameters = parameters;
        _parameter_groups.Add(param_group);
    }

    /// <inheritdoc />
    public override IEnumerable<Parameter> parameters() => base.parameters();

    /// <inheritdoc />
    public override void zero_grad() => base.zero_grad();

    /// <inheritdoc />
    public override Tensor step(Func<Tensor>? closure = null)
    {
        Tensor? loss = null;
        if (closure is not null)
            using (GradMode.Set(true)) loss = closure();
        using IDisposable mode = GradMode.Set(false);
        foreach (ParamGroup group in _parameter_groups)
            foreach (Parameter parameter in group.Parameters)
            {
                using DisposeScope temporaries = torch.NewDisposeScope();
                if (parameter.grad is not { } gradient) continue;
                ParameterState state = states[parameter];
                state.Step++;
                Update(parameter, gradient, group.Options, state);
            }
        return loss!;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        foreach (ParameterState state in states.Values) state.Dispose();
    }

    /// <summary>The gradient as most optimisers take it: turned round to climb, and with the pull of weight decay to 0.</summary>
    internal static Tensor Directed(Tensor gradient, Tensor p, double? weightDecay, bool? maximize)
    {
        if (maximize == true) gradient = gradient.neg();
        return weightDecay is { } decay and not 0 ? gradient.add(p, alpha: decay) : gradient;
    }

    /// <summary>average ← beta average + (1 − beta) value.</summary>
    internal static Tensor Average(Tensor average, Tensor value, double beta) => average.mul_(beta).add_(value, alpha: 1 - beta);

    /// <summary>x to the power n by squaring: the same bits everywhere, which the C library's power does not promise.</summary>
    internal static double Power(double x, long n)
    {
        double result = 1;
        for (; n > 0; n >>= 1, x *= x) if ((n & 1) == 1) result *= x;
        return result;
    }
}

/// <summary>What an optimiser remembers of one parameter.</summary>
internal sealed class ParameterState : IDisposable
{
    private readonly Dictionary<string, Tensor> tensors = [];

    /// <summary>How many steps were taken.</summary>
    public long Step { get; set; }

    /// <summary>Numbers by name.</summary>
    public Dictionary<string, double> Numbers { get; } = [];

    public bool Has(string name) => tensors.ContainsKey(name);

    /// <summary>A remembered tensor; at first one in the parameter's shape, full of a number.</summary>
    public Tensor Get(string name, Tensor like, double first = 0) => tensors.TryGetValue(name, out Tensor? known) ? known : Set(name, torch.full_like(like, first));

    public Tensor Set(string name, Tensor tensor)
    {
        if (tensors.TryGetValue(name, out Tensor? before)) before.Dispose();
        return tensors[name] = tensor.DetachFromDisposeScope();
    }

    public void Dispose()
    {
        foreach (Tensor tensor in tensors.Values) tensor.Dispose();
        tensors.Clear();
    }
}
