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
        foreach (FieldInfo option in NamedFields.Of(this))
            if (option.GetValue(this) is null) option.SetValue(this, option.GetValue(defaults));
    }

    /// <summary>Writes the options in the library's own format: the two rates, then each by its type.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(InitialLearningRate);
        writer.Write(Rate);
        foreach (FieldInfo option in NamedFields.Of(this))
            if (option.GetValue(this) is bool truth) writer.Write(truth);
            else writer.Write((double)option.GetValue(this)!);
    }

    /// <summary>Reads what <see cref="SaveStateDict"/> wrote.</summary>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        (InitialLearningRate, LearningRate) = (reader.ReadDouble(), reader.ReadDouble());
        foreach (FieldInfo option in NamedFields.Of(this)) option.SetValue(this, option.FieldType == typeof(bool?) ? reader.ReadBoolean() : reader.ReadDouble());
    }

    /// <summary>Takes over the options of another optimiser of the same kind.</summary>
    public virtual void LoadStateDict(OptimizerOptions source)
    {
        if (source.GetType() != GetType()) throw new ArgumentException($"These are the options of another optimiser: {source.GetType()}; needed is {GetType()}.", nameof(source));
        (InitialLearningRate, LearningRate) = (source.InitialLearningRate, source.LearningRate);
        foreach (FieldInfo option in NamedFields.Of(this)) option.SetValue(this, option.GetValue(source));
    }

    /// <summary>What all optimisers ask of an option of this name; those that ask for more do so themselves.</summary>
    internal virtual void Check()
    {
        NotNegative("lr", LearningRate);
        foreach (FieldInfo option in NamedFields.Of(this))
            switch (option.Name)
            {
                case "beta1" or "beta2": Require((double?)option.GetValue(this) is >= 0 and < 1, option.Name, (double?)option.GetValue(this), "a number from 0 to below 1"); break;
                case "eps" or "weight_decay" or "momentum" or "momentum_decay" or "lr_decay" or "initial_accumulator_value" or "min_step": NotNegative(option.Name, (double?)option.GetValue(this)); break;
            }
    }

    private protected static void NotNegative(string name, double? value) => Require(value >= 0, name, value, "a number of at least 0");

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
