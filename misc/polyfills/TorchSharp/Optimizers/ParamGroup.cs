using System.Reflection;

namespace TorchSharp.Modules;

/// <summary>What all optimisers have to be told. Each adds fields of its own; null means as in the optimiser.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate of the next step.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate that a schedule starts from.</summary>
    public double InitialLearningRate { get; set; }

    internal double Rate => LearningRate!.Value;

    internal void FillFrom(OptimizerOptions defaults)
    {
        LearningRate ??= defaults.LearningRate;
        InitialLearningRate = Rate;
        foreach (FieldInfo option in GetType().GetFields())
            if (option.GetValue(this) is null) option.SetValue(this, option.GetValue(defaults));
    }

    internal virtual void Check() => NotNegative("lr", LearningRate);

    private protected static void NotNegative(string name, double? value) => Require(value >= 0, name, value, "a number of at least 0");

    private protected static void InUnit(string name, double? value) => Require(value is >= 0 and < 1, name, value, "a number from 0 to below 1");

    private protected static void Require(bool holds, string name, double? value, string needed)
    {
        if (!holds) throw new ArgumentException($"{name} is {value}; needed is {needed}.", name);
    }
}

/// <summary>Parameters that an optimiser treats alike.</summary>
public class ParamGroup : torch.optim.ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <summary>How they are treated; an optimiser fills in what is not said.</summary>
    public OptimizerOptions Options { get; set; } = null!;

    /// <inheritdoc />
    public double LearningRate { get => Options.Rate; set => Options.LearningRate = value; }

    /// <inheritdoc />
    public double InitialLearningRate { get => Options.InitialLearningRate; set => Options.InitialLearningRate = value; }
}

/// <summary>Parameters that an optimiser treats alike.</summary>
/// <typeparam name="TOptions">What the optimiser has to be told.</typeparam>
public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions
{
    /// <summary>To be filled.</summary>
    public ParamGroup() { }

    /// <summary>Parameters and how they are treated.</summary>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null) => (Parameters, base.Options) = (parameters, options!);

    /// <inheritdoc cref="ParamGroup.Options"/>
    public new TOptions Options { get => (TOptions)base.Options; set => base.Options = value; }
}
