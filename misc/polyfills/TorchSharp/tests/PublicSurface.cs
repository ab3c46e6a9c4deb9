using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TorchSharp.Tests;

/// <summary>Writes the public members of the library that is loaded, one a line, as surface/normalise.py does for the real one.</summary>
public static class PublicSurface
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>With what each type inherits from the library's own: there, some classes override what they could as well inherit.</summary>
    public static IEnumerable<string> Lines() => typeof(torch).Assembly.GetTypes().Where(IsVisible).SelectMany(type => Bases(type).SelectMany(from => Lines(from, overriding: true)
        .Select(line => type.FullName + line[from.FullName!.Length..]).Where(line => from == type || !line.Contains(" ctor(") && !line.Contains(": ctor(")))).Distinct();

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? from = type; from is not null && from.Assembly == type.Assembly; from = from.IsGenericType && from != type ? from.GetGenericTypeDefinition().BaseType : from.BaseType)
            yield return from.IsGenericType ? from.GetGenericTypeDefinition() : from;
    }

    /// <summary>Without methods that override one of a base class: they add nothing that can be called.</summary>
    public static IEnumerable<string> NewLines() => typeof(torch).Assembly.GetTypes().Where(IsVisible).SelectMany(type => Lines(type, overriding: false)).Distinct();

    private static bool IsVisible(Type type) => (type.IsPublic || type.IsNestedPublic && IsVisible(type.DeclaringType!)) && type.FullName!.StartsWith("TorchSharp", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(Type type, bool overriding)
    {
        yield return type.FullName!;
        foreach (string member in type.IsEnum ? Values(type) : Members(type, overriding)) yield return $"{type.FullName}: {member}";
    }

    private static IEnumerable<string> Values(Type type) => Enum.GetNames(type).Select(name => $"{name}={Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");

    private static IEnumerable<string> Members(Type type, bool overriding)
    {
        foreach (ConstructorInfo made in type.GetConstructors(Everything))
            if ((made.IsPublic || IsProtected(made)) && !(type.IsValueType && made.GetParameters().Length == 0)) yield return $"{Access(made)}ctor({Parameters(made)})";
        foreach (FieldInfo field in type.GetFields(Everything)) if (field.IsPublic || field.IsFamily) yield return $"{(field.IsFamily ? "protected " : "")}{Name(field.FieldType)} {field.Name}";
        foreach (PropertyInfo property in type.GetProperties(Everything))
        {
            MethodInfo?[] ways = [property.GetMethod, property.SetMethod];
            if (!ways.Any(way => way is not null && (way.IsPublic || way.IsFamily))) continue;
            ParameterInfo[] indices = property.GetIndexParameters();
            string what = indices.Length == 0 ? property.Name : $"this[{string.Join(", ", indices.Select(Parameter))}]";
            yield return $"{Name(property.PropertyType)}{Elements(property)} {what} {{ {string.Concat(ways.Zip((string[])["get; ", "set; "], (way, text) => way is { IsPublic: true } ? text : ""))}}}";
        }
        foreach (MethodInfo method in type.GetMethods(Everything))
        {
            bool plain = !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);
            if (!plain || !(method.IsPublic || IsProtected(method)) || !overriding && method.GetBaseDefinition() != method) continue;
            string generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
            string extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
            yield return $"{Access(method)}{Name(method.ReturnType)}{Elements(method.ReturnParameter)} {method.Name}{generic}({extension}{Parameters(method)})";
        }
    }

    private static bool IsProtected(MethodBase method) => method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => IsProtected(method) ? "protected " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string mode = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        return $"{mode}{Name(parameter.ParameterType)}{Elements(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Default(parameter) : "")}";
    }

    private static string Default(ParameterInfo parameter)
    {
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return parameter.DefaultValue switch
        {
            null => "null",
            bool truth => truth ? "true" : "false",
            string text => $"\"{text}\"",
            var value when type.IsEnum => $"{Name(type)}.{Enum.ToObject(type, value)}",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString()!,
        };
    }

    // The names of a tuple's elements.
    private static string Elements(ICustomAttributeProvider of) =>
        of.GetCustomAttributes(typeof(TupleElementNamesAttribute), false) is [TupleElementNamesAttribute names] ? $" /*{string.Join(",", names.TransformNames)}*/" : "";

    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    private static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (Words.TryGetValue(type, out string? word)) return word;
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner) + "?";
        if (type.IsGenericParameter) return type.Name;
        Type[] arguments = type.GetGenericArguments();
        if (type is { Namespace: "System", Name: "ValueTuple`2" or "ValueTuple`3" or "ValueTuple`4" or "ValueTuple`5" or "ValueTuple`6" }) return $"({string.Join(", ", arguments.Select(Name))})";
        // Types nested in torch go by their own names, as do open ones; those nested deeper by the way from torch.
        string own = type.Name.Split('`')[0], name = type.IsNested && type.DeclaringType != typeof(torch) && !type.DeclaringType!.IsGenericType && type.FullName is not null ? $"{Name(type.DeclaringType!)}.{own}" : own == "ReadOnlySpan" ? "ROSpan" : own;
        return arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments.Select(Name))}>";
    }
}
