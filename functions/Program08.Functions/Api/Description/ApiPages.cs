using System.Text.Json;
using System.Text.Json.Nodes;
using Program08.Pages.Api;
using Program08.Reporting.Words;

namespace Program08.Functions.Api.Description;

/// <summary>The description for people, made from the same as the document.</summary>
internal static class ApiPages
{
    public static IReadOnlyList<ApiRouteRow> Routes() =>
    [
        .. ApiOperations.All.Select(operation => new ApiRouteRow(
            operation.Id,
            operation.Group.Vi,
            operation.Method.ToUpperInvariant(),
            operation.Path,
            operation.Summary.Vi,
            operation switch
            {
                { NeedsKey: false } => "",
                { Scope: { } scope } => $"Quyền: {ApiScopeWords.Of(scope)}.",
                _ => "Quyền: bất kỳ.",
            },
            operation.Note?.Vi,
            [
                .. operation.PathParameters.Select(Field),
                .. (operation.Queries ?? []).Select(Field),
            ],
            operation.Answer is { } answer ? ApiSchemas.NameOf(answer) : null)),
    ];

    /// <param name="document">As <see cref="ApiDocument"/> writes it.</param>
    public static IReadOnlyList<ApiSchemaRow> Schemas(byte[] document) =>
    [
        .. JsonNode.Parse(document)!["components"]!["schemas"]!.AsObject().Select(schema => new ApiSchemaRow(
            schema.Key,
            Words(schema.Value!),
            [
                .. (schema.Value!["properties"] as JsonObject ?? []).Select(property => new ApiFieldRow(
                    property.Key,
                    TypeOf(property.Value!),
                    Words(property.Value!),
                    Reference(property.Value!),
                    (schema.Value["required"] as JsonArray)?.Any(name => name!.GetValue<string>() == property.Key) == true)),
            ],
            [
                .. (schema.Value["enum"] as JsonArray ?? []).Select(value => value!.GetValue<string>()),
                .. (schema.Value["anyOf"] as JsonArray ?? []).Select(Kind),
            ])),
    ];

    private static ApiFieldRow Field(ApiQuery parameter) =>
        new(parameter.Name, parameter.Type.IsEnum ? string.Join(", ", Enum.GetNames(parameter.Type).Select(JsonNamingPolicy.CamelCase.ConvertName)) : parameter.Type == typeof(int) ? "số" : parameter.Type == typeof(DateOnly) ? "ngày" : "chữ", parameter.Words.Vi, null, IsAlways: false);

    private static string? Words(JsonNode schema) => schema["description"]?.GetValue<string>();

    private static string? Reference(JsonNode schema) => (schema["items"] ?? schema)["$ref"]?.GetValue<string>().Split('/')[^1];

    private static string TypeOf(JsonNode schema) =>
        (Reference(schema) ?? (schema["items"] ?? schema)["format"]?.GetValue<string>() ?? (schema["items"] ?? schema)["type"]?.GetValue<string>() ?? "") + (schema["items"] is null ? "" : "[]");

    /// <summary>One of several kinds, by what tells it apart and what else it holds.</summary>
    private static string Kind(JsonNode? kind) =>
        string.Join(", ", (kind?["properties"] as JsonObject ?? []).Select(property => property.Value?["const"] is { } value ? value.GetValue<string>() : property.Key));
}
