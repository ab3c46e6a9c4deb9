using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ScottPlot.Tests;

/// <summary>The public types and members of a library as text, one line each, in the form of tests/api.</summary>
internal static partial class PublicSurface
{
    private static readonly Dictionary<Type, string> keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    /// <summary>Types with their members; what every object has, equality and what records add is left out.</summary>
    internal static SortedDictionary<string, string[]> Of(Assembly library) => new(library.GetExportedTypes()
        .Where(type => type.Namespace!.StartsWith("ScottPlot", StringComparison.Ordinal))
        .ToDictionary(Header, type => Members(type).Order(StringComparer.Ordinal).ToArray()), StringComparer.Ordinal);

    /// <summary>Reads a list of types and members; # and // begin remarks.</summary>
    internal static SortedDictionary<string, string[]> Read(string text)
    {
        SortedDictionary<string, string[]> types = new(StringComparer.Ordinal);
        string type = "";
        foreach (string line in text.Split('\n').Where(line => line.Trim().Length > 0 && !line.StartsWith('#') && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
        {
            if (line[0] != ' ')
                types.Add(type = line.Trim(), []);
            else
                types[type] = [.. types[type], line.Trim()];
        }
        return types;
    }

    private static string Header(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : "class";
        return $"{kind} {type.FullName}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => FormattableString.Invariant($"{name}={Convert.ToInt32(Enum.Parse(type, name), CultureInfo.InvariantCulture)}"));
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetConstructors(declared).Select(c => $"ctor({Parameters(c)})")
            .Concat(type.GetFields(declared).Select(f => $"{Static(f.IsStatic)}{(f.IsInitOnly ? "readonly " : "")}{Name(f.FieldType)} {f.Name};"))
            .Concat(type.GetProperties(declared).Select(Property))
            .Concat(type.GetMethods(declared).Where(IsListed).Select(Method));
    }

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Property(PropertyInfo property)
    {
        MethodInfo any = property.GetMethod is { IsPublic: true } get ? get : property.SetMethod!;
        string accessors = (property.GetMethod is { IsPublic: true } ? "get; " : "") + (property.SetMethod is { IsPublic: true } set ? (set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; ") : "");
        return $"{Static(any.IsStatic)}{Name(property.PropertyType)} {property.Name} {{ {accessors}}}";
    }

    private static bool IsListed(MethodInfo method) =>
        !(method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.IsDefined(typeof(CompilerGeneratedAttribute))
        && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "op_Equality" or "op_Inequality" or "<Clone>$" or "Deconstruct");

    private static string Method(MethodInfo method)
    {
        string name = method.Name switch { "op_Addition" => "operator +", "op_Subtraction" or "op_UnaryNegation" => "operator -", _ => method.Name };
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        string extends = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Static(method.IsStatic)}{Name(method.ReturnType)} {name}{generic}({extends}{Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = " + Default(p) : "")}"));

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        bool value => value ? "true" : "false",
        string value => $"\"{value}\"",
        Enum value => $"{parameter.ParameterType.Name}.{value}",
        IFormattable value when parameter.ParameterType.IsEnum => $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        object value => value.ToString()!,
    };

    private static string Name(Type type)
    {
        if (keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        if (!type.IsGenericType)
            return type.Name;
        string arguments = string.Join(", ", type.GetGenericArguments().Select(Name));
        return type.Name.StartsWith("ValueTuple", StringComparison.Ordinal) ? $"({arguments})" : $"{Arity().Replace(type.Name, "")}<{arguments}>";
    }

    [GeneratedRegex("`.*")]
    private static partial Regex Arity();
}
