namespace Program08.Benchmarks.Scale;

/// <summary>A named input of the cost model, as infra/azure/prices.json has it.</summary>
/// <param name="Amount">US dollars for a <paramref name="Unit"/>; null where nobody filled it in.</param>
internal sealed record Price(string Name, [property: System.Text.Json.Serialization.JsonPropertyName("price")] double? Amount, string Unit);
