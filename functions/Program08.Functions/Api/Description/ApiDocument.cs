using System.Text.Json;
using System.Text.Json.Nodes;
using Program08.Functions.Api.Answers;
using Program08.Functions.Webhooks;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Api.Description;

/// <summary>The OpenAPI 3.1 document, made from <see cref="ApiOperations"/> and the types of the answers.</summary>
internal sealed class ApiDocument
{
    private const string Key = "accessKey";
    private static readonly int[] Usual = [StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status429TooManyRequests];

    private static readonly string[] EventHeaders = ["webhook-id", "webhook-timestamp", "webhook-signature"];

    private readonly ApiSchemas schemas = new(new ApiComments());

    /// <param name="site">Absolute address of the site.</param>
    public static byte[] Write(Uri site) => JsonSerializer.SerializeToUtf8Bytes(new ApiDocument().Build(site), ReportingJson.AnswerOptions);

    private JsonObject Build(Uri site)
    {
        var paths = new JsonObject();
        foreach (var path in ApiOperations.All.GroupBy(operation => operation.Path))
        {
            paths[path.Key] = new JsonObject(path.Select(operation => KeyValuePair.Create(operation.Method, (JsonNode?)Operation(operation))));
        }

        var problem = schemas.Of(typeof(ApiProblemAnswer));
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Program 08 Reporting",
                ["version"] = "1",
                ["description"] = "Reporting cycles of a city programme for programs. Codes are stable. Times are UTC (ISO 8601), days are local (Asia/Ho_Chi_Minh); numbers are JSON numbers, unrounded, "
                    + "money in đồng, a percentage as 94.1. What is not there is left out: nothing is null. New members may be added; ignore those you do not know. "
                    + "A GET answers with an ETag and takes If-None-Match. Refusals are problem details (RFC 9457) with a stable code and the words in Vietnamese and English.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = site.GetLeftPart(UriPartial.Authority) }),
            ["security"] = new JsonArray(new JsonObject { [Key] = new JsonArray() }),
            ["tags"] = new JsonArray([.. ApiOperations.All.Select(operation => operation.Group).Distinct().Select(group => new JsonObject { ["name"] = group.En, ["description"] = group.Vi })]),
            ["paths"] = paths,
            ["webhooks"] = new JsonObject(WebhookEvents.Kinds.Select(known => KeyValuePair.Create(known.Kind, (JsonNode?)new JsonObject { ["post"] = Event(known.Kind, known.Words) }))),
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    [Key] = new JsonObject
                    {
                        ["type"] = "http",
                        ["scheme"] = "bearer",
                        ["description"] = "An access key that the administrator made (quản trị, Kết nối). Each has scopes: "
                            + string.Join("; ", Enum.GetValues<ApiScope>().Select(scope => $"{JsonNamingPolicy.CamelCase.ConvertName(scope.ToString())}: {ApiScopeWords.Of(scope)}")) + ". A signed-in person may read what their role sees.",
                    },
                },
                ["responses"] = new JsonObject(Usual.Concat(ApiOperations.All.SelectMany(operation => operation.Refusals ?? [])).Append(StatusCodes.Status400BadRequest).Distinct().Order().Select(status =>
                    KeyValuePair.Create(ResponseOf(status), (JsonNode?)new JsonObject
                    {
                        ["description"] = ApiProblem.Usual(status).Message.En,
                        ["content"] = new JsonObject { [ApiProblem.ContentType] = new JsonObject { ["schema"] = problem.DeepClone() } },
                    }))),
                ["schemas"] = schemas.Components,
            },
        };
    }

    private JsonObject Operation(ApiOperation operation)
    {
        var built = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["tags"] = new JsonArray(operation.Group.En),
            ["summary"] = operation.Summary.En,
            ["description"] = string.Join("\n\n", Words(operation)),
        };
        var parameters = new JsonArray([
            .. operation.PathParameters.Select(parameter => Parameter(parameter, "path")),
            .. (operation.Queries ?? []).Select(query => Parameter(query, query.IsHeader ? "header" : "query")),
        ]);
        if (parameters.Count > 0)
        {
            built["parameters"] = parameters;
        }

        if (operation.Body is { } body)
        {
            built["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(body) };
        }

        var responses = new JsonObject { [$"{operation.Success}"] = Answer(operation) };
        IEnumerable<int> refusals = operation.NeedsKey ? [.. operation.Queries is null ? [] : (int[])[StatusCodes.Status400BadRequest], .. Usual, .. operation.Refusals ?? []] : [];
        foreach (var status in refusals.Distinct().Order())
        {
            responses[$"{status}"] = new JsonObject { ["$ref"] = $"#/components/responses/{ResponseOf(status)}" };
        }

        built["responses"] = responses;
        if (!operation.NeedsKey)
        {
            built["security"] = new JsonArray();
        }

        return built;
    }

    private JsonObject Event(string kind, string words) => new()
    {
        ["operationId"] = kind,
        ["summary"] = kind,
        ["description"] = "Signed after the Standard Webhooks specification: webhook-signature holds v1, and the base64 of the HMAC-SHA256 over ID.TIMESTAMP.BODY under the secret, one for each valid secret. "
            + $"Delivered at least once, under the same webhook-id. Answer with 2xx within seconds; 410 ends it.\n\n{words}.",
        ["security"] = new JsonArray(),
        ["parameters"] = new JsonArray([
            .. EventHeaders.Select(name => new JsonObject { ["name"] = name, ["in"] = "header", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } }),
        ]),
        ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.Of(typeof(WebhookBody)) } } },
        ["responses"] = new JsonObject { ["2XX"] = new JsonObject { ["description"] = "Taken." } },
    };

    private static IEnumerable<string> Words(ApiOperation operation)
    {
        if (operation.Scope is { } scope)
        {
            yield return $"Scope: {JsonNamingPolicy.CamelCase.ConvertName(scope.ToString())}.";
        }

        if (operation.Note is { } note)
        {
            yield return note.En;
        }

        yield return $"{operation.Summary.Vi}.{(operation.Note is null ? "" : $" {operation.Note.Vi}")}";
    }

    private JsonObject Parameter(ApiQuery parameter, string place)
    {
        var schema = schemas.Of(parameter.Type);
        if (schema is JsonObject plain)
        {
            if (parameter.Minimum is { } minimum)
            {
                plain["minimum"] = minimum;
            }

            if (parameter.Maximum is { } maximum)
            {
                plain["maximum"] = maximum;
            }
        }

        var built = new JsonObject { ["name"] = parameter.Name, ["in"] = place, ["description"] = $"{parameter.Words.En} – {parameter.Words.Vi}", ["schema"] = schema };
        if (place == "path")
        {
            built["required"] = true;
        }

        return built;
    }

    private JsonObject Answer(ApiOperation operation)
    {
        var content = operation switch
        {
            { Answer: { } type } => new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.Of(type) } },
            { Files: { } files } => new JsonObject(files.Select(media => KeyValuePair.Create(media, (JsonNode?)new JsonObject()))),
            _ => new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "object" } } },
        };
        return new JsonObject { ["description"] = operation.Summary.En, ["content"] = content };
    }

    private static JsonObject Content(ApiBody body)
    {
        var content = new JsonObject(body.MediaTypes.Select(media => KeyValuePair.Create(media, (JsonNode?)new JsonObject())));
        if (body.FormField is { } field)
        {
            content["multipart/form-data"] = new JsonObject
            {
                ["schema"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject { [field] = new JsonObject { ["type"] = "string", ["contentMediaType"] = MediaTypes.Binary } },
                    ["required"] = new JsonArray(field),
                },
            };
        }

        return content;
    }

    private static string ResponseOf(int status) => $"Refused{status}";
}
