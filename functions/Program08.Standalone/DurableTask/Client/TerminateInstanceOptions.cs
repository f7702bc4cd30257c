namespace Microsoft.DurableTask.Client;

/// <param name="Output">Becomes the output of the instance.</param>
/// <param name="Recursive">Not passed on by the Functions host, so children are left alone here too.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
