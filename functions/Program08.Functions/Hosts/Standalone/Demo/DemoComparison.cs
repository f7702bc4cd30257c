using System.Text.Json.Nodes;

namespace Program08.Functions.Hosts.Demo;

/// <summary>A line of the table "công bố / hệ thống tính / khớp".</summary>
/// <param name="Published">Null where nothing was published.</param>
internal sealed record DemoComparison(string Label, JsonNode? Published, JsonNode? Found, bool Agrees);
