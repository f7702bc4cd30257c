using System.Reflection;

namespace Program08.Standalone.Tests.Signatures;

/// <summary>Writes types as C# does, with the question marks of nullable references, which reflection keeps in attributes.</summary>
internal static class TypeText
{
    private const string Nullable = "System.Runtime.CompilerServices.NullableAttribute";
    private const string NullableContext = "System.Runtime.CompilerServices.NullableContextAttribute";
    private const byte Annotated = 2;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    public static string Of(ParameterInfo parameter) => new Walk(Flags(parameter.GetCustomAttributesData(), parameter.Member)).Write(parameter.ParameterType);

    public static string Of(PropertyInfo property) => new Walk(Flags(property.GetCustomAttributesData(), property.GetMethod ?? property.SetMethod!)).Write(property.PropertyType);

    public static string Of(FieldInfo field) => new Walk(Flags(field.GetCustomAttributesData(), field)).Write(field.FieldType);

    /// <summary>Without question marks on references.</summary>
    public static string Plain(Type type) => new Walk([]).Write(type);

    public static string ShortName(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsNested && !type.IsGenericParameter)
        {
            name = $"{ShortName(type.DeclaringType!)}.{name}";
        }

        return type.IsGenericTypeDefinition ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(a => a.Name))}>" : name;
    }

    /// <summary>One byte for all, or one for each reference in the order of writing; from the nearest that says it.</summary>
    private static byte[] Flags(IEnumerable<CustomAttributeData> own, MemberInfo member)
    {
        if (own.FirstOrDefault(a => a.AttributeType.FullName == Nullable) is { } attribute)
        {
            return attribute.ConstructorArguments[0].Value is byte one
                ? [one]
                : [.. ((IReadOnlyCollection<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!).Select(a => (byte)a.Value!)];
        }

        for (var scope = member; scope is not null; scope = scope.DeclaringType)
        {
            if (scope.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType.FullName == NullableContext) is { } context)
            {
                return [(byte)context.ConstructorArguments[0].Value!];
            }
        }

        return [];
    }

    private sealed class Walk(byte[] flags)
    {
        private int _next;

        public string Write(Type type)
        {
            if (type.IsByRef)
            {
                return Write(type.GetElementType()!);
            }

            if (type.IsValueType)
            {
                var underlying = System.Nullable.GetUnderlyingType(type);
                var bare = underlying ?? type;
                if (bare.IsGenericType)
                {
                    Take();
                }

                return WriteNamed(bare) + (underlying is null ? "" : "?");
            }

            var mark = Take() == Annotated ? "?" : "";
            return (type.IsArray ? $"{Write(type.GetElementType()!)}[]" : WriteNamed(type)) + mark;
        }

        private string WriteNamed(Type type)
        {
            if (Keywords.TryGetValue(type, out var keyword))
            {
                return keyword;
            }

            if (!type.IsGenericType)
            {
                return ShortName(type);
            }

            var name = ShortName(type.GetGenericTypeDefinition()).Split('<')[0];
            return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Write))}>";
        }

        private byte Take() => flags.Length == 0 ? (byte)0 : flags.Length == 1 ? flags[0] : flags[_next++];
    }
}
