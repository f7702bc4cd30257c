using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Program08.Functions.Api.Description;
using Program08.Functions.Tests.Sources;

namespace Program08.Functions.Tests.Api;

/// <summary>The description of the routes for programs, held against the functions and read by others' eyes.</summary>
public sealed class ApiDocumentTests
{
    private static readonly byte[] Document = ApiDocument.Write(new Uri("https://bao-cao.example"));

    [Fact]
    public void EveryFunctionForPrograms_IsDescribed_AndNothingElse()
    {
        var functions = FunctionCatalogue.Http.Where(function => function.Route.StartsWith("api/", StringComparison.Ordinal)).Select(function => $"{function.Name} {Assert.Single(function.Methods)} /{function.Route}");
        var paths = JsonNode.Parse(Document)!["paths"]!.AsObject();
        var described = paths.SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Value!["operationId"]} {operation.Key} {path.Key}")).ToList();

        Assert.True(described.Count > 15);
        Assert.Equal(functions.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void APublishedReader_FindsNothingWrong()
    {
        var read = OpenApiDocument.Parse(System.Text.Encoding.UTF8.GetString(Document), OpenApiConstants.Json);

        Assert.NotNull(read.Document);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Equal(ApiOperations.All.Count, read.Document.Paths.Sum(path => path.Value.Operations?.Count));
        Assert.Empty(read.Document.Validate(ValidationRuleSet.GetDefaultRuleSet()));
    }

    [Fact]
    public void EveryReference_LeadsSomewhere_AndEverySchemaIsUsed()
    {
        var document = JsonNode.Parse(Document)!;
        var references = References(document).ToHashSet(StringComparer.Ordinal);
        var schemas = document["components"]!["schemas"]!.AsObject().Select(schema => $"#/components/schemas/{schema.Key}");
        var responses = document["components"]!["responses"]!.AsObject().Select(response => $"#/components/responses/{response.Key}");

        Assert.Equal(schemas.Concat(responses).Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Answers_AreDescribedInWords()
    {
        var schemas = JsonNode.Parse(Document)!["components"]!["schemas"]!;

        Assert.Equal("UTC; returns received later are late.", schemas["CycleSummary"]!["properties"]!["dueAt"]!["description"]!.GetValue<string>());
        Assert.Contains("inApproval: An approver has it.", schemas["CycleStage"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("catalogueNotice", schemas["CycleAnswer"]!["properties"]!.AsObject().Select(property => property.Key));
        Assert.DoesNotContain("catalogueNotice", schemas["CycleAnswer"]!["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Contains("round", schemas["CycleAnswer"]!["required"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "$ref" ? [member.Value!.GetValue<string>()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
