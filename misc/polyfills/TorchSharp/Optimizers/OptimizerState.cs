using System.Reflection;

namespace TorchSharp.Modules;

/// <summary>What an optimiser remembers of one parameter. Each adds public fields of its own, which go to files in the order in which they stand.</summary>
public abstract class OptimizerState
{
    /// <summary>The parameter.</summary>
    protected Parameter _parameter;

    /// <summary>Of a parameter.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    /// <summary>Makes it what it is before the first step: counts and numbers 0, tensors full of zeros or, if they may be missing, null.</summary>
    public virtual void Initialize(OptimizerOptions options)
    {
        Release();
        foreach (FieldInfo field in NamedFields.Of(this))
            field.SetValue(this, field.FieldType.IsValueType ? Activator.CreateInstance(field.FieldType) : NamedFields.MayBeMissing(field) ? null : Zeros());
    }

    /// <summary>Writes it in the library's own format.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        foreach (FieldInfo field in NamedFields.Of(this))
            switch (field.GetValue(this))
            {
                case long count: writer.Write(count); break;
                case double number: writer.Write(number); break;
                case var tensor when NamedFields.MayBeMissing(field): SaveConditionalStateTensor(writer, (Tensor?)tensor!); break;
                case var tensor: ((Tensor)tensor!).Save(writer); break;
            }
    }

    /// <summary>Reads what <see cref="SaveStateDict"/> wrote.</summary>
    /// <exception cref="ArgumentException">A tensor has not the type and shape of the parameter.</exception>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        foreach (FieldInfo field in NamedFields.Of(this))
            if (field.FieldType == typeof(long)) field.SetValue(this, reader.ReadInt64());
            else if (field.FieldType == typeof(double)) field.SetValue(this, reader.ReadDouble());
            else
            {
                Tensor? tensor = (Tensor?)field.GetValue(this);
                if (NamedFields.MayBeMissing(field))
                {
                    tensor ??= Zeros();
                    LoadConditionalStateTensor(reader, ref tensor);
                }
                else tensor!.Load(reader);
                field.SetValue(this, tensor);
            }
    }

    /// <summary>Takes over what another optimiser remembers; tensors are copied.</summary>
    public virtual void LoadStateDict(OptimizerState source)
    {
        if (source.GetType() != GetType()) throw new ArgumentException($"This is the state of another optimiser: {source.GetType()}; needed is {GetType()}.", nameof(source));
        foreach (FieldInfo field in NamedFields.Of(this))
            if (field.FieldType != typeof(Tensor)) field.SetValue(this, field.GetValue(source));
            else
            {
                Tensor? tensor = (Tensor?)field.GetValue(source);
                if (tensor is not null && !tensor.Shape.AsSpan().SequenceEqual(_parameter.Shape)) throw Errors.Shapes(field.Name, _parameter, tensor, "what is remembered of a parameter has its shape");
                Tensor? copy = tensor?.detach().to(_parameter.Type, copy: true).DetachFromDisposeScope();
                ((Tensor?)field.GetValue(this))?.Dispose();
                field.SetValue(this, copy);
            }
    }

    /// <summary>Whether another state is the same up to round-off.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other) => other.GetType() == GetType() && NamedFields.Of(this).All(field => (field.GetValue(this), field.GetValue(other)) switch
    {
        (Tensor mine, Tensor theirs) => torch.allclose(mine, theirs),
        var (mine, theirs) => Equals(mine, theirs),
    });

    /// <summary>There is one device: nothing moves.</summary>
    public virtual void to(Device device) => Devices.Check(device);

    /// <summary>Reads a tensor that may not be there; then it is null.</summary>
    protected static void LoadConditionalStateTensor(BinaryReader reader, ref Tensor? result)
    {
        if (reader.ReadBoolean()) TensorExtensionMethods.Load(ref result, reader);
        else
        {
            result?.Dispose();
            result = null;
        }
    }

    /// <summary>Writes a tensor that may not be there.</summary>
    protected static void SaveConditionalStateTensor(BinaryWriter writer, Tensor? tensor)
    {
        writer.Write(tensor is not null);
        tensor?.Save(writer);
    }

    /// <summary>Zeros like the parameter, which live as long as the state.</summary>
    private protected Tensor Zeros() => torch.zeros_like(_parameter).DetachFromDisposeScope();

    /// <summary>Lets go of all tensors.</summary>
    private protected void Release()
    {
        foreach (FieldInfo field in NamedFields.Of(this)) (field.GetValue(this) as Tensor)?.Dispose();
    }
}

/// <summary>Marks a tensor that a file may leave out.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class MayBeMissingAttribute : Attribute;

/// <summary>The public fields of states and options, in the order in which they stand in the source, which is the order of the file format.</summary>
internal static class NamedFields
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, FieldInfo[]> Known = new();

    public static FieldInfo[] Of(object owner) => Known.GetOrAdd(owner.GetType(), type => [.. type.GetFields(BindingFlags.Public | BindingFlags.Instance).OrderBy(field => field.MetadataToken)]);

    public static bool MayBeMissing(FieldInfo field) => field.IsDefined(typeof(MayBeMissingAttribute));
}
