namespace Microsoft.DurableTask.Client;

/// <param name="Recursive">Not passed on by the Functions host, so children are left alone here too.</param>
public record PurgeInstanceOptions(bool Recursive = false);
