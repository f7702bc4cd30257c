namespace Program08.Pages.Operating;

/// <param name="Stack">Where it happened; null when not known.</param>
public sealed record InstanceFailure(string Type, string Message, string? Stack);
