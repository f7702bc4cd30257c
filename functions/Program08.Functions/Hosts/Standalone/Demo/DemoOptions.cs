namespace Program08.Functions.Hosts.Demo;

/// <summary>What is asked of the command <c>demo</c>.</summary>
/// <param name="Folder">Where everything is put.</param>
/// <param name="Json">Whether the result is one JSON object on standard output, and nothing else is.</param>
/// <param name="Serve">Whether the site stays up afterwards.</param>
/// <param name="Programme">Code of the programme to show; null: the first that has a demonstration.</param>
public sealed record DemoOptions(string Folder, bool Json, bool Serve, string? Programme);
