namespace TorchSharp;

/// <summary>Conversions that return the module in its own type.</summary>
public static class ModuleExtensionMethods
{
    private static T Done<T>(T module, Device? device, ScalarType? type, bool nonBlocking) where T : torch.nn.Module
    {
        module.To(device, type, nonBlocking);
        return module;
    }

    /// <summary>Converts floating-point parameters and buffers to a type.</summary>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false) where T : torch.nn.Module => Done(module, null, type, non_blocking);

    /// <summary>Moves to a device and converts to a type.</summary>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false) where T : torch.nn.Module => Done(module, device, type, non_blocking);

    /// <summary>Moves to a device.</summary>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module => Done(module, new Device(deviceType, deviceIndex), null, non_blocking);

    /// <summary>Moves to a device.</summary>
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : torch.nn.Module => Done(module, device, null, non_blocking);

    /// <summary>Moves to a device by its name.</summary>
    public static T to<T>(this T module, string device, bool non_blocking = false) where T : torch.nn.Module => Done(module, new Device(device), null, non_blocking);

    /// <summary>Moves to the device, and converts to the type, of a tensor.</summary>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false) where T : torch.nn.Module => Done(module, other.device, other.dtype, non_blocking);

    /// <summary>Moves to the processor, where it is.</summary>
    public static T cpu<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => Done(module, torch.CPU, null, non_blocking);

    /// <summary>Needs the real package.</summary>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module => Done(module, new Device(DeviceType.CUDA, deviceIndex), null, non_blocking);

    /// <summary>Converts to double precision.</summary>
    public static T @double<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(ScalarType.Float64, non_blocking);

    /// <summary>Converts to single precision.</summary>
    public static T @float<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(ScalarType.Float32, non_blocking);

    /// <summary>Refused, as in the library: modules hold floating-point numbers.</summary>
    public static T @bool<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(ScalarType.Bool, non_blocking);

    /// <summary>Refused, as in the library: modules hold floating-point numbers.</summary>
    public static T @byte<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(ScalarType.Byte, non_blocking);

    /// <summary>Refused, as in the library: modules hold floating-point numbers.</summary>
    public static T @char<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(ScalarType.Int8, non_blocking);

    /// <summary>Refused, as in the library: modules hold floating-point numbers.</summary>
    public static T @short<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(ScalarType.Int16, non_blocking);

    /// <summary>Refused, as in the library: modules hold floating-point numbers.</summary>
    public static T @int<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(ScalarType.Int32, non_blocking);

    /// <summary>Refused, as in the library: modules hold floating-point numbers.</summary>
    public static T @long<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(ScalarType.Int64, non_blocking);
}
