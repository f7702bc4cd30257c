using System.Text.Json;

namespace Program08.Benchmarks.Scale;

/// <summary>The prices that the model multiplies by: those of infra/azure/prices.json, or of a file of the same form.</summary>
internal sealed record PriceList(string Currency, IReadOnlyList<Price> Prices)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <summary>The amount of a name; null where it is not filled in.</summary>
    /// <exception cref="InvalidDataException">The list does not have it.</exception>
    public double? this[string name] => (Prices.SingleOrDefault(price => price.Name == name) ?? throw new InvalidDataException($"The list of prices does not have '{name}'.")).Amount;

    /// <summary>The amount of a name without which nothing can be worked out.</summary>
    /// <exception cref="InvalidDataException">It is not filled in.</exception>
    public double Needed(string name) => this[name] ?? throw new InvalidDataException($"The list of prices leaves '{name}' open.");

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such list.</exception>
    public static PriceList Read(string path) => JsonSerializer.Deserialize<PriceList>(File.ReadAllText(path), Json) ?? throw new InvalidDataException($"{path} is empty.");
}
