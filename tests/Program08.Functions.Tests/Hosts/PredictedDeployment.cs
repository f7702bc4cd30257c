using System.Text.Json.Nodes;

namespace Program08.Functions.Tests.Hosts;

/// <summary>What the compiler says of a deployment: its remarks, and each resource with its values, as far as they are known before anything is made.</summary>
internal sealed record PredictedDeployment(int ExitCode, string Remarks, IReadOnlyList<JsonNode> Resources)
{
    public IEnumerable<JsonNode> Of(string type) => Resources.Where(resource => (string?)resource["type"] == type);

    /// <summary>The one resource of the type.</summary>
    public JsonNode The(string type) => Of(type).Single();
}
