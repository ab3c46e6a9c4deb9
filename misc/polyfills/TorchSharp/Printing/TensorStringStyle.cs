namespace TorchSharp;

/// <summary>How a tensor is written.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, type and device alone.</summary>
    Metadata,

    /// <summary>As in Julia: a line of metadata, then aligned columns.</summary>
    Julia,

    /// <summary>As in NumPy: nested brackets.</summary>
    Numpy,

    /// <summary>As a C# array.</summary>
    CSharp,

    /// <summary>What <see cref="torch.TensorStringStyle"/> says.</summary>
    Default,
}
