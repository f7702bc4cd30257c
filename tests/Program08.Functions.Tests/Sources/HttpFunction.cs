namespace Program08.Functions.Tests.Sources;

/// <param name="Methods">In lower case; empty: every one.</param>
internal sealed record HttpFunction(string Name, string Route, IReadOnlyList<string> Methods)
{
    public bool IsCatchAll => Route.StartsWith("{*", StringComparison.Ordinal);

    /// <summary>An address it answers, for quận Hoàng Mai's cycle of 2023.</summary>
    public string SampleAddress => "/" + Route
        .Replace("{home:maxlength(0)?}", "", StringComparison.Ordinal)
        .Replace("{programme}", "ct08", StringComparison.Ordinal)
        .Replace("{period}", "2023", StringComparison.Ordinal)
        .Replace("{unit}", "008", StringComparison.Ordinal)
        .Replace("{version}", "1", StringComparison.Ordinal)
        .Replace("{", "", StringComparison.Ordinal)
        .Replace("}", "", StringComparison.Ordinal);
}
