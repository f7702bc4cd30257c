using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Functions.Api.Description;

/// <summary>JSON schemas (2020-12) of the answers' types, each type once by its name. What is null is left out of an answer, so nothing is ever null.</summary>
internal sealed class ApiSchemas(ApiComments comments)
{
    private const string Pointer = "#/components/schemas/";

    private readonly SortedDictionary<string, JsonNode?> components = new(StringComparer.Ordinal);

    public JsonObject Components => new(components.Select(component => KeyValuePair.Create(component.Key, component.Value?.DeepClone())));

    /// <summary>The schema of a type, or where it stands.</summary>
    public JsonNode Of(Type type) => Find(type, null) ?? Export(type);

    private JsonObject? Find(Type type, JsonTypeInfo? known)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (!IsNamed(plain, known))
        {
            return null;
        }

        var name = NameOf(plain);
        if (components.TryAdd(name, null))
        {
            components[name] = Export(plain);
        }

        return new JsonObject { ["$ref"] = Pointer + name };
    }

    private JsonNode Export(Type type) => ReportingJson.AnswerOptions.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform });

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (context.BaseTypeInfo is null && !context.Path.IsEmpty && Find(type, context.TypeInfo) is { } reference)
        {
            return Described(reference, context);
        }

        var schema = node as JsonObject ?? [];
        Complete(schema, type, context.TypeInfo);
        return Described(schema, context);
    }

    private void Complete(JsonObject schema, Type type, JsonTypeInfo known)
    {
        // Nothing is ever null.
        if (schema["type"] is JsonArray types)
        {
            schema["type"] = types.Select(one => one!.GetValue<string>()).First(one => one != "null");
        }

        if (IsTextId(type))
        {
            schema["type"] = "string";
        }
        else if (type.IsEnum)
        {
            schema["type"] = "string";
            schema["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))]);
            Describe(schema, string.Join(' ', [comments.Of(type) ?? "", .. Enum.GetNames(type).Select(name => comments.OfValue(type, name) is { } words ? $"{JsonNamingPolicy.CamelCase.ConvertName(name)}: {words}" : "")]));
        }
        else if (known.Kind == JsonTypeInfoKind.Object && schema["properties"] is JsonObject)
        {
            // What tells kinds apart is required, and no property of the type.
            var apart = (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => known.Properties.All(property => property.Name != name));
            JsonNode[] always = [.. apart.Concat(known.Properties.Where(property => property.Get is not null && !IsLeftOut(property)).Select(property => property.Name)).Select(name => (JsonNode)name)];
            schema.Remove("required");
            if (always.Length > 0)
            {
                schema["required"] = new JsonArray(always);
            }

            Describe(schema, comments.Of(type));
        }
    }

    private JsonObject Described(JsonObject schema, JsonSchemaExporterContext context)
    {
        if (context.PropertyInfo is { } property && property.AttributeProvider is MemberInfo member)
        {
            Describe(schema, comments.Of(property.DeclaringType, member.Name));
        }

        return schema;
    }

    private static void Describe(JsonObject schema, string? words)
    {
        if (words?.Trim() is { Length: > 0 } text)
        {
            schema["description"] = text;
        }
    }

    private static bool IsLeftOut(JsonPropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (property.AttributeProvider is PropertyInfo member && new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable)
        || property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true).Length > 0;

    private static bool IsNamed(Type type, JsonTypeInfo? known) =>
        type.Namespace?.StartsWith(nameof(Program08), StringComparison.Ordinal) == true
        && !IsTextId(type)
        && (type.IsEnum || (known ?? ReportingJson.AnswerOptions.GetTypeInfo(type)).Kind == JsonTypeInfoKind.Object);

    private static bool IsTextId(Type type) => type == typeof(FigureKey) || type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ITextId<>));

    /// <summary>What a type is called in the document.</summary>
    public static string NameOf(Type type) => type.IsGenericType ? $"{type.GetGenericArguments()[0].Name}Page" : type.Name;
}
