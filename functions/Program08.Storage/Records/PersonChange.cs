namespace Program08.Storage.Records;

/// <summary>What becomes of one person. Roles are told as differences, so that what others do meanwhile stays.</summary>
/// <param name="Name">New name; null leaves it. Set for one who is new.</param>
/// <param name="Email">Known by it, or made with it.</param>
/// <param name="Phone">New number; null leaves it, empty takes it away.</param>
public sealed record PersonChange(string Email, string NormalizedEmail, string? Name, string? Phone, IReadOnlyList<Grant> Given, IReadOnlyList<Grant> Taken);
