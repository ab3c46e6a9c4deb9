using System.Text;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The parameters and the persistent buffers by name: the module's own before those of its parts.</summary>
            /// <param name="destination">Where to put them; a new dictionary if null.</param>
            /// <param name="prefix">What comes before the names, without the dot.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                string before = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach ((string name, Parameter parameter) in ownParameters) destination.TryAdd(before + name, parameter);
                foreach ((string name, (Tensor buffer, bool persistent)) in ownBuffers) if (persistent) destination.TryAdd(before + name, buffer);
                foreach ((string name, Module part) in named_children()) part.state_dict(destination, before + name);
                return destination;
            }

            /// <summary>Takes over the numbers of a state.</summary>
            /// <param name="source">Tensors by name, as <see cref="state_dict"/> gives them.</param>
            /// <param name="strict">Whether the names must be exactly those of this module.</param>
            /// <param name="skip">Names that are left out.</param>
            /// <returns>The names that the source lacks, and those that the module lacks.</returns>
            /// <exception cref="InvalidOperationException">Names differ, and they must not.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                Dictionary<string, Tensor> own = state_dict();
                bool Wanted(string key) => skip is null || !skip.Contains(key);
                List<string> missing = [.. own.Keys.Where(key => Wanted(key) && !source.ContainsKey(key))];
                List<string> unexpected = [.. source.Keys.Where(key => Wanted(key) && !own.ContainsKey(key))];
                if (strict && missing.Count + unexpected.Count > 0)
                    throw new InvalidOperationException($"The state is not that of this module. It lacks: {string.Join(", ", missing)}. It has too much: {string.Join(", ", unexpected)}.");
                using IDisposable mode = GradMode.Set(false);
                foreach ((string key, Tensor value) in source)
                {
                    if (!Wanted(key) || !own.TryGetValue(key, out Tensor? target)) continue;
                    if (!value.Shape.AsSpan().SequenceEqual(target.Shape)) throw new ArgumentException($"'{key}' has shape {Errors.Text(value.Shape)} in the state and {Errors.Text(target.Shape)} in the module.", nameof(source));
                    target.copy_(value);
                }
                return (missing, unexpected);
            }

            /// <summary>Writes the state to a file, in the library's own format.</summary>
            public Module save(string location, IList<string>? skip = null)
            {
                WholeFile.Write(location, writer => save(writer, skip));
                return this;
            }

            /// <inheritdoc cref="save(string, IList{string})"/>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            /// <inheritdoc cref="save(string, IList{string})"/>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes a state: how many tensors there are, then each one's name, type, shape and numbers.</summary>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null) => TensorFormat.WriteState(writer, sd, skip);

            /// <summary>Reads the state from a file that <see cref="save(string, IList{string})"/> wrote. The module changes only if all of it could be read.</summary>
            /// <param name="location">The file.</param>
            /// <param name="strict">Whether the names must be exactly those of this module.</param>
            /// <param name="skip">Names that are left out.</param>
            /// <param name="loadedParameters">Filled with every name in the file and whether the module has it.</param>
            /// <exception cref="ArgumentException">Names, types or shapes are not those of the module.</exception>
            /// <exception cref="InvalidDataException">It is not such a file.</exception>
            /// <exception cref="EndOfStreamException">It was cut off.</exception>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null) =>
                WholeFile.Read(location, reader => load(reader, strict, skip, loadedParameters));

            /// <inheritdoc cref="load(string, bool, IList{string}, Dictionary{string, bool})"/>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <inheritdoc cref="load(string, bool, IList{string}, Dictionary{string, bool})"/>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using DisposeScope temporaries = NewDisposeScope();
                using IDisposable mode = GradMode.Set(false);
                Dictionary<string, Tensor> own = state_dict();
                foreach ((string name, Tensor? read) in TensorFormat.ReadState(reader, own, strict, skip))
                {
                    if (read is not null) own[name].copy_(read);
                    if (loadedParameters is not null) loadedParameters[name] = own.ContainsKey(name);
                }
                return this;
            }

            /// <summary>A module of a type without arguments, with the state of a file.</summary>
            public static Module Create<T>(string path) where T : Module, new() => new T().load(path);
        }
    }
}
