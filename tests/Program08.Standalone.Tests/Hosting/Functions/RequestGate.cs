namespace Program08.Standalone.Tests.Hosting.Functions;

/// <summary>Holds a request until the test lets it go.</summary>
public sealed class RequestGate
{
    public ScopeMark? Mark { get; init; }

    public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Leave { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
