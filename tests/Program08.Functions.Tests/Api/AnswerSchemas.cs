using System.Text.Json.Nodes;
using NJsonSchema;

namespace Program08.Functions.Tests.Api;

/// <summary>The schemas of an OpenAPI document, closed: a member that is not described is a fault here, though programs are to bear it.</summary>
internal sealed class AnswerSchemas
{
    private readonly JsonObject document;
    private readonly JsonObject definitions;

    public AnswerSchemas(JsonNode openApi)
    {
        document = openApi.AsObject();
        definitions = Closed(openApi["components"]!["schemas"]!).AsObject();
    }

    /// <summary>What is wrong with an answer; empty when nothing is.</summary>
    /// <param name="path">As the document names it.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(string path, string method, int status, string mediaType, string body)
    {
        var response = document["paths"]![path]?[method]?["responses"]?[$"{status}"] ?? throw new InvalidOperationException($"{method} {path} has no answer {status} in the document.");
        if (response["$ref"]?.GetValue<string>() is { } reference)
        {
            response = document["components"]!["responses"]![reference.Split('/')[^1]]!;
        }

        return await FaultsAsync(response, mediaType, body) ?? throw new InvalidOperationException($"{method} {path} has no {mediaType} at {status} in the document.");
    }

    /// <summary>What is wrong with an event that was told; empty when nothing is.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(string kind, string body) =>
        await FaultsAsync(document["webhooks"]![kind]!["post"]!["requestBody"]!, "application/json", body) ?? throw new InvalidOperationException($"The document does not describe {kind}.");

    private async Task<IReadOnlyList<string>?> FaultsAsync(JsonNode described, string mediaType, string body)
    {
        if (described["content"]?[mediaType]?["schema"] is not { } schema)
        {
            return null;
        }

        var whole = new JsonObject { ["allOf"] = new JsonArray(Closed(schema)), ["definitions"] = definitions.DeepClone() };
        var validator = await JsonSchema.FromJsonAsync(whole.ToJsonString());
        return [.. validator.Validate(body).Select(fault => fault.ToString())];
    }

    private static JsonNode Closed(JsonNode node)
    {
        switch (node)
        {
            case JsonObject given:
                var closed = new JsonObject(given.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Closed(member.Value!))));
                if (closed["$ref"] is { } reference)
                {
                    closed["$ref"] = reference.GetValue<string>().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
                }

                if (closed["const"] is { } only)
                {
                    closed.Remove("const");
                    closed["enum"] = new JsonArray(only);
                }

                if (closed["type"] is JsonValue type && type.ToString() == "object" && closed["properties"] is not null)
                {
                    closed["additionalProperties"] = false;
                }

                return closed;
            case JsonArray array:
                return new JsonArray([.. array.Select(item => item is null ? null : Closed(item))]);
            default:
                return node.DeepClone();
        }
    }
}
