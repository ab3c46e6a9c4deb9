using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Neural networks: layers, losses, and what they are made of.</summary>
    public static partial class nn
    {
        /// <summary>
        /// A part of a network: it owns parameters, buffers (tensors that are kept but not trained) and further modules, each under a name.
        /// Names are joined by dots to the keys of <see cref="state_dict"/>.
        /// </summary>
        public partial class Module : IDisposable
        {
            private readonly OrderedDictionary<string, Parameter> ownParameters = [];
            private readonly OrderedDictionary<string, (Tensor Tensor, bool Persistent)> ownBuffers = [];
            private readonly OrderedDictionary<string, Module> submodules = [];
            private bool isTraining = true;

            /// <summary>The name of the kind of module.</summary>
            protected string name;

            /// <summary>A module without anything in it yet.</summary>
            /// <param name="name">The name of the kind of module.</param>
            protected Module(string name) => this.name = name;

            /// <summary>Whether the module behaves as in training: dropout drops, batch statistics are used.</summary>
            public virtual bool training => isTraining;

            /// <summary>The name of the kind of module.</summary>
            public virtual string GetName() => name;

            /// <summary>
            /// Takes the fields that hold modules, parameters or tensors into the module under the fields' names, tensors as buffers. To be
            /// called at the end of the constructor.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                foreach (FieldInfo field in GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                {
                    if (submodules.ContainsKey(field.Name) || ownParameters.ContainsKey(field.Name) || ownBuffers.ContainsKey(field.Name)) continue;
                    object? value = field.GetValue(this);
                    if (value is Module module) register_module(field.Name, module);
                    else if (value is Parameter parameter) register_parameter(field.Name, parameter);
                    else if (value is Tensor tensor) register_buffer(field.Name, tensor);
                }
            }

            private void CheckName(string name)
            {
                if (string.IsNullOrEmpty(name) || name.Contains('.')) throw new ArgumentException($"'{name}' is no name for a part of a module: it must not be empty and not contain a dot.", nameof(name));
                if (submodules.ContainsKey(name) || ownParameters.ContainsKey(name) || ownBuffers.ContainsKey(name)) throw new InvalidOperationException($"The module already has a part of the name '{name}'.");
            }

            /// <summary>Makes a module a part of this one.</summary>
            public virtual void register_module(string name, Module submodule)
            {
                CheckName(name);
                submodules.Add(name, submodule);
            }

            /// <inheritdoc cref="register_module"/>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Makes a parameter a part of this module.</summary>
            public virtual void register_parameter(string name, Parameter param)
            {
                CheckName(name);
                ownParameters.Add(name, Kept(param));
            }

            /// <summary>Puts a parameter in the place of the one of this name, if there is one; null takes that away.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value) => Own(name, value);

            /// <inheritdoc cref="ConditionallyRegisterParameter(string, Parameter)"/>
            protected void ConditionallyRegisterParameter(string name, Tensor? value) => Own(name, value is null ? null : value as Modules.Parameter ?? new Parameter(value));

            /// <summary>Puts a buffer in the place of the one of this name, if there is one; null takes that away.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null) ownBuffers.Remove(name);
                else ownBuffers[name] = (Kept(value), persistent);
            }

            /// <summary>Makes a tensor a part of this module that is not trained.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="tensor">The tensor.</param>
            /// <param name="persistent">Whether it belongs to <see cref="state_dict"/>.</param>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                CheckName(name);
                ownBuffers.Add(name, (Kept(tensor), persistent));
            }

            // What a module owns outlives the scope that it was made in.
            private static T Kept<T>(T tensor) where T : Tensor
            {
                tensor.DetachFromDisposeScope();
                return tensor;
            }

            /// <summary>A parameter of this module by its name, or null.</summary>
            internal Parameter? Own(string name) => ownParameters.GetValueOrDefault(name);

            /// <summary>Puts another parameter in a parameter's place, or takes it away.</summary>
            internal void Own(string name, Parameter? parameter)
            {
                if (parameter is null) ownParameters.Remove(name);
                else ownParameters[name] = Kept(parameter);
            }

            /// <summary>A buffer of this module by its name, or null.</summary>
            internal Tensor? OwnBuffer(string name) => ownBuffers.TryGetValue(name, out (Tensor Tensor, bool) buffer) ? buffer.Tensor : null;

            /// <summary>Forgets all modules that are parts of this one.</summary>
            protected void ClearModules() => submodules.Clear();

            internal void ClearParameters() => ownParameters.Clear();

            /// <summary>The parameters, those of parts after the own, each once.</summary>
            /// <param name="recurse">Whether those of parts are wanted.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
                foreach ((string name, Parameter parameter) in ownParameters) if (seen.Add(parameter)) yield return (name, parameter);
                if (!recurse) yield break;
                foreach ((string part, Module module) in submodules)
                    foreach ((string name, Parameter parameter) in module.named_parameters())
                        if (seen.Add(parameter)) yield return ($"{part}.{name}", parameter);
            }

            /// <summary>The parameters, in the order of <see cref="named_parameters"/>.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(named => named.parameter);

            /// <summary>The buffers, those of parts after the own.</summary>
            /// <param name="recurse">Whether those of parts are wanted.</param>
            /// <param name="include_nonpersistent">Whether those that do not belong to the state are wanted.</param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                foreach ((string name, (Tensor tensor, bool persistent)) in ownBuffers) if (persistent || include_nonpersistent) yield return (name, tensor);
                if (!recurse) yield break;
                foreach ((string part, Module module) in submodules)
                    foreach ((string name, Tensor buffer) in module.named_buffers(true, include_nonpersistent)) yield return ($"{part}.{name}", buffer);
            }

            /// <summary>The buffers, in the order of <see cref="named_buffers"/>.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) => named_buffers(recurse, include_nonpersistent).Select(named => named.buffer);

            /// <summary>The modules that are direct parts of this one.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => submodules.Select(part => (part.Key, part.Value));

            /// <summary>The modules that are direct parts of this one.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(named => named.module);

            /// <summary>All parts and their parts.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach ((string part, Module module) in named_children())
                {
                    yield return (part, module);
                    foreach ((string name, Module inner) in module.named_modules()) yield return ($"{part}.{name}", inner);
                }
            }

            /// <summary>All parts and their parts.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(named => named.module);

            private (Module Owner, string Name) Find(string target)
            {
                Module owner = this;
                string[] path = target.Split('.');
                foreach (string part in path[..^1]) owner = owner.submodules.TryGetValue(part, out Module? next) ? next : throw new ArgumentException($"'{target}' leads nowhere: there is no part '{part}'.", nameof(target));
                return (owner, path[^1]);
            }

            /// <summary>A parameter by its name, with dots for parts; null where there is none.</summary>
            public virtual Parameter? get_parameter(string target) => Find(target) is var (owner, name) ? owner.Own(name) : null;

            /// <summary>A buffer by its name, with dots for parts; null where there is none.</summary>
            public virtual Tensor? get_buffer(string target) => Find(target) is var (owner, name) ? owner.OwnBuffer(name) : null;

            /// <summary>Whether the module itself has a parameter of this name.</summary>
            public virtual bool has_parameter(string target) => named_parameters().Any(named => named.name == target);

            /// <summary>Whether the module itself has a buffer of this name.</summary>
            public virtual bool has_buffer(string target) => named_buffers().Any(named => named.name == target);

            /// <summary>Has the module and its parts behave as in training.</summary>
            public virtual void train(bool train = true)
            {
                isTraining = train;
                foreach (Module part in submodules.Values) part.train(train);
            }

            /// <summary>Has the module and its parts behave as in use.</summary>
            public virtual void eval() => train(false);

            /// <summary>Lets a function loose on all parts, inner ones first, and on this module.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (Module part in submodules.Values) part.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Forgets the gradients, or makes them zero.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (Parameter parameter in parameters())
                {
                    if (parameter.Core.Grad is null) continue;
                    if (set_to_none) { parameter.Core.SetGrad(null); continue; }
                    using Tensor gradient = Tensor.HandleOf(parameter.Core.Grad);
                    using IDisposable mode = GradMode.Set(false);
                    Filling.Zero(gradient);
                }
            }

            /// <summary>Converts floating-point parameters and buffers; they stay the same objects.</summary>
            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
            {
                Devices.Check(device);
                foreach (Module part in submodules.Values) part._toEpilog(dtype, device, non_blocking);
                if (dtype is not { } type) return;
                if (!DataTypes.IsFloat(type)) throw new ArgumentException($"A module can be converted to floating-point types, not to {type}.", nameof(dtype));
                using IDisposable mode = GradMode.Set(false);
                foreach (Tensor tensor in ownParameters.Values.Concat(ownBuffers.Values.Select(buffer => buffer.Tensor)))
                {
                    if (!DataTypes.IsFloat(tensor.Type) || tensor.Type == type) continue;
                    bool requires = tensor.requires_grad;
                    using Tensor converted = Converting.To(tensor, type);
                    tensor.Replace(converted.Core);
                    if (requires) tensor.requires_grad = true;
                }
            }

            /// <summary>Converts to a type of elements.</summary>
            protected virtual Module _to(ScalarType dtype, bool non_blocking) => Converted(dtype, null, non_blocking);

            /// <summary>Moves to a device and converts to a type of elements.</summary>
            protected virtual Module _to(Device device, ScalarType dtype, bool non_blocking) => Converted(dtype, device, non_blocking);

            /// <summary>Moves to a device.</summary>
            protected virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => Converted(null, new Device(deviceType, deviceIndex), non_blocking);

            /// <summary>Moves to the device, and converts to the type, of a tensor.</summary>
            public Module _to(Tensor other, bool non_blocking) => Converted(other.dtype, other.device, non_blocking);

            /// <inheritdoc cref="_toEpilog(ScalarType?, Device, bool)"/>
            protected void _toEpilog(ScalarType dtype, bool non_blocking) => _toEpilog(dtype, null, non_blocking);

            /// <inheritdoc cref="_toEpilog(ScalarType?, Device, bool)"/>
            protected void _toEpilog(Device device, ScalarType dtype, bool non_blocking) => _toEpilog((ScalarType?)dtype, device, non_blocking);

            /// <inheritdoc cref="_toEpilog(ScalarType?, Device, bool)"/>
            protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) => _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);

            /// <summary>What a new part of a module is made with where nothing is said.</summary>
            protected static (Device device, ScalarType dtype) GetDefaultDeviceAndType(Device? device = null, ScalarType? dtype = null) => (device ?? CPU, dtype ?? get_default_dtype());

            private Module Converted(ScalarType? dtype, Device? device, bool nonBlocking)
            {
                _toEpilog(dtype, device, nonBlocking);
                return this;
            }

            /// <summary>The way in for <see cref="ModuleExtensionMethods"/>.</summary>
            internal void To(Device? device, ScalarType? dtype, bool nonBlocking)
            {
                if (dtype is not { } type) _to(device?.type ?? DeviceType.CPU, device?.index ?? -1, nonBlocking);
                else if (device is null) _to(type, nonBlocking);
                else _to(device, type, nonBlocking);
            }

            /// <summary>Disposes what the module owns.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes what the module owns.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing) return;
                foreach (Parameter parameter in ownParameters.Values) parameter.Dispose();
                foreach ((Tensor buffer, _) in ownBuffers.Values) buffer.Dispose();
                foreach (Module part in submodules.Values) part.Dispose();
            }
        }
    }
}
