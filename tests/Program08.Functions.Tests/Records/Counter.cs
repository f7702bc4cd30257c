namespace Program08.Functions.Tests.Records;

/// <summary>The smallest row there is.</summary>
internal sealed record Counter(int Value);
