using Program08.Reporting.Words;

namespace Program08.Functions.Api.Description;

/// <summary>A query parameter, or a header of the request; none is required.</summary>
/// <param name="Type">Of a C# type whose schema it has.</param>
internal sealed record ApiQuery(string Name, Type Type, LocalText Words, bool IsHeader = false, int? Minimum = null, int? Maximum = null);
