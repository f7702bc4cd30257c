namespace Program08.Functions.Moving;

/// <summary>A row as it travels.</summary>
internal sealed record PackedRow(string Key, string Json);
