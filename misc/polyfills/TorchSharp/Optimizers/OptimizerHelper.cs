namespace TorchSharp.Modules;

/// <summary>
/// What the optimisers share that look at one parameter after the other: groups, what is remembered of each parameter, and the walk
/// over all of them. An optimiser says only how one parameter changes.
/// </summary>
public abstract class OptimizerHelper : torch.optim.Optimizer
{
    // Tensors are equal if their numbers are; here it matters which one it is.
    private readonly Dictionary<Parameter, OptimizerState> states = new(ReferenceEqualityComparer.Instance);
    private readonly OptimizerOptions defaults;

    private protected OptimizerHelper(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(IntPtr.Zero)
    {
        defaults.Check();
        this.defaults = defaults;
        foreach (ParamGroup group in groups) add_param_group(group);
        if (_parameter_groups.Count == 0) throw new ArgumentException("There are no parameters.", "parameters");
    }

    private protected abstract OptimizerOptions NewOptions();

    private protected abstract OptimizerState NewState(Parameter p);

    /// <summary>One step of one parameter; nothing is recorded here, and new tensors go when the step is done.</summary>
    private protected abstract void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state);

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
        foreach (Parameter parameter in parameters) states.Add(parameter, NewState(parameter, param_group.Options));
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
                using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
                if (parameter.grad is not { } gradient) continue;
                Update(parameter, gradient, group.Options, states[parameter]);
            }
        return loss!;
    }

    private OptimizerState NewState(Parameter parameter, OptimizerOptions options)
    {
        OptimizerState state = NewState(parameter);
        state.Initialize(options);
        return state;
    }

    /// <summary>What the optimiser was told and what it remembers: the options of each group, and a state for each parameter. These are the objects that it uses, no copies.</summary>
    public virtual StateDictionary state_dict() =>
        new([.. _parameter_groups.Select(group => group.Options)], [.. parameters().Select(parameter => states[parameter])]);

    /// <summary>Takes over what another optimiser of the same kind, with as many groups and parameters, was told and remembers. Numbers are copied.</summary>
    /// <exception cref="ArgumentException">It is of another kind, or its groups or parameters are others.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        StateDictionary mine = this.state_dict();
        CheckCounts(mine, state_dict.Options.Count, state_dict.State.Count);
        foreach ((OptimizerOptions own, OptimizerOptions other) in mine.Options.Zip(state_dict.Options)) if (own != other) own.LoadStateDict(other);
        foreach ((OptimizerState own, OptimizerState other) in mine.State.Zip(state_dict.State)) if (own != other) own.LoadStateDict(other);
    }

    /// <summary>Writes what the optimiser was told and what it remembers, in the library's own format: the kind, how many groups and parameters, then each.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        StateDictionary state = state_dict();
        writer.Write(GetType().Name);
        writer.Write7BitEncodedInt(state.Options.Count);
        writer.Write7BitEncodedInt(state.State.Count);
        foreach (OptimizerOptions options in state.Options) options.SaveStateDict(writer);
        foreach (OptimizerState one in state.State) one.SaveStateDict(writer);
    }

    /// <inheritdoc cref="save_state_dict(BinaryWriter)"/>
    public void save_state_dict(string location) => WholeFile.Write(location, save_state_dict);

    /// <summary>Reads what <see cref="save_state_dict(BinaryWriter)"/> wrote. Nothing changes unless all of it can be read.</summary>
    /// <exception cref="InvalidDataException">It is of another kind of optimiser, or no such file.</exception>
    /// <exception cref="ArgumentException">Its groups or parameters are others.</exception>
    public void load_state_dict(BinaryReader reader)
    {
        string kind = reader.ReadString();
        if (kind != GetType().Name) throw new InvalidDataException($"Mismatched optimizer type: expected '{GetType().Name}', but found '{kind}' in the loaded stream.");
        StateDictionary mine = state_dict();
        CheckCounts(mine, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        using DisposeScope temporaries = torch.NewDisposeScope();
        StateDictionary read = new([.. mine.Options.Select(_ => NewOptions())], [.. parameters().Select(NewState)]);
        foreach (OptimizerOptions options in read.Options)
        {
            options.LoadStateDict(reader);
            options.Check();
        }
        foreach ((OptimizerState state, OptimizerOptions options) in read.State.Zip(_parameter_groups.SelectMany(group => group.Parameters.Select(_ => group.Options))))
        {
            state.Initialize(options);
            state.LoadStateDict(reader);
        }
        load_state_dict(read);
        foreach (OptimizerState state in read.State) ((IDisposable)state).Dispose();
    }

    /// <inheritdoc cref="load_state_dict(BinaryReader)"/>
    public void load_state_dict(string location)
    {
        using BinaryReader reader = new(File.OpenRead(location));
        load_state_dict(reader);
    }

    private static void CheckCounts(StateDictionary mine, int groups, int parameters)
    {
        if (groups != mine.Options.Count) throw new ArgumentException($"Invalid optimizer state: {groups} groups of parameters; needed are {mine.Options.Count}.");
        if (parameters != mine.State.Count) throw new ArgumentException($"Invalid optimizer state: {parameters} parameters; needed are {mine.State.Count}.");
    }

    /// <summary>There is one device: nothing moves.</summary>
    public void to(Device device) => Devices.Check(device);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        foreach (OptimizerState state in states.Values) ((IDisposable)state).Dispose();
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
