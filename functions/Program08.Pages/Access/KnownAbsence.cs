namespace Program08.Pages.Access;

/// <param name="Name">Of who stands in, or of who is stood in for.</param>
public sealed record KnownAbsence(DateOnly From, DateOnly To, string Name);
