using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Program08.Standalone.Tests.Signatures;

/// <summary>Writes types and members in the notation of the list of real signatures.</summary>
internal static class SignatureText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> GeneratedForRecords =
        ["EqualityContract", "PrintMembers", "Equals", "GetHashCode", "ToString", "op_Equality", "op_Inequality", "<Clone>$"];

    /// <summary>Full name with type parameters: <c>Namespace.Page&lt;T&gt;</c>.</summary>
    public static string NameOf(Type type) => $"{type.Namespace}.{TypeText.ShortName(type)}";

    /// <summary>The type's own line, without its name in front.</summary>
    public static string Declaration(Type type)
    {
        if (IsDelegate(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"!delegate public {TypeText.Of(invoke.ReturnParameter)} {TypeText.ShortName(type)}({ParameterText.List(invoke)})";
        }

        var usage = type.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType == typeof(AttributeUsageAttribute));
        var attribute = usage is null ? "" : $" [AttributeUsage({(AttributeTargets)(int)usage.ConstructorArguments[0].Value!})]";
        return $"!{Kind(type)} {TypeText.ShortName(type)}{Bases(type)}{attribute}";
    }

    /// <summary>Every public and protected member the type declares itself.</summary>
    public static IEnumerable<string> Members(Type type)
    {
        if (IsDelegate(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => $"{f.Name} = {Convert.ToInt64(f.GetRawConstantValue(), CultureInfo.InvariantCulture)}");
        }

        return type.GetMembers(Declared).Where(m => IsVisible(m) && !IsGenerated(type, m)).Select(Member).OfType<string>();
    }

    private static string? Member(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Modifiers(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({ParameterText.List(constructor)})",
        PropertyInfo property => Property(property),
        FieldInfo field => Field(field),
        MethodInfo { IsSpecialName: true } accessor when !accessor.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method => Method(method),
        EventInfo @event => $"event {@event.Name}",
        _ => null,
    };

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"{Modifiers(method)}{TypeText.Of(method.ReturnParameter)} {method.Name}{generic}({ParameterText.List(method)}){ParameterText.Constraints(method)}";
    }

    private static string Property(PropertyInfo property)
    {
        var (get, set) = (Shown(property.GetMethod), Shown(property.SetMethod));
        var isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(ParameterText.One))}]";
        return $"{Modifiers(get ?? set!)}{TypeText.Of(property)} {name} {{ {(get is null ? "" : "get;")} {(set is null ? "" : isInit ? "init; " : "set; ")}}}";
    }

    private static string Field(FieldInfo field)
    {
        var access = field.IsPublic ? "public " : "protected ";
        return field.IsLiteral
            ? $"{access}const {TypeText.Of(field)} {field.Name} = {ParameterText.Value(field.GetRawConstantValue(), field.FieldType)}"
            : $"{access}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeText.Of(field)} {field.Name}";
    }

    private static string Modifiers(MethodBase method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return "";
        }

        var access = method.IsPublic ? "public " : "protected ";
        var isOverride = method is MethodInfo info && info.GetBaseDefinition().DeclaringType != info.DeclaringType;
        return access + method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => isOverride ? "abstract override " : "abstract ",
            { IsVirtual: true, IsFinal: false } => isOverride ? "override " : "virtual ",
            _ => isOverride ? "override " : "",
        };
    }

    private static string Kind(Type type)
    {
        if (type.IsInterface)
        {
            return "interface";
        }

        if (type.IsEnum)
        {
            return "enum";
        }

        if (type.IsValueType)
        {
            return type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly struct" : "struct";
        }

        var modifier = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            (false, false) => "",
        };
        return modifier + (IsRecord(type) ? "record" : "class");
    }

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        var isRoot = type.BaseType is null || type.BaseType == typeof(object) || type.BaseType == typeof(ValueType);
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = (isRoot ? Enumerable.Empty<Type>() : [type.BaseType!]).Concat(type.GetInterfaces().Except(inherited)).Select(TypeText.Plain).ToArray();
        return bases.Length == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(MulticastDelegate));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", Declared) is not null;

    private static bool IsGenerated(Type type, MemberInfo member)
        => IsRecord(type) && GeneratedForRecords.Contains(member.Name)
            && (member.IsDefined(typeof(CompilerGeneratedAttribute)) || (member as PropertyInfo)?.GetMethod?.IsDefined(typeof(CompilerGeneratedAttribute)) == true);

    private static MethodInfo? Shown(MethodInfo? accessor) => accessor is not null && IsVisible(accessor) ? accessor : null;

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => (property.GetMethod is { } get && IsVisible(get)) || (property.SetMethod is { } set && IsVisible(set)),
        _ => false,
    };
}
