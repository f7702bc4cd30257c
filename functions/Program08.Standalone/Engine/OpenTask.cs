using Microsoft.DurableTask;

namespace Program08.Standalone.Engine;

/// <summary>A step whose answer is still to come: an activity, a child or a timer. While one is open the orchestration does not end.</summary>
internal abstract class OpenTask
{
    public abstract void Complete(string? data);

    public abstract void Fail(TaskFailureDetails failure);
}

/// <summary>An open activity or child.</summary>
internal sealed class OpenCall<T>(string name, int id, DataConverter payloads) : OpenTask
{
    private readonly TaskCompletionSource<T> completion = new();

    public Task<T> Task => completion.Task;

    public override void Complete(string? data)
    {
        T value;
        try
        {
            value = payloads.Deserialize<T>(data)!;
        }
#pragma warning disable CA1031 // A result that can't be read is the caller's to see.
        catch (Exception error)
#pragma warning restore CA1031
        {
            completion.TrySetException(error);
            return;
        }

        completion.TrySetResult(value);
    }

    public override void Fail(TaskFailureDetails failure) => completion.TrySetException(new TaskFailedException(name, id, failure));
}

/// <summary>An open timer.</summary>
internal sealed class OpenTimer : OpenTask
{
    private readonly TaskCompletionSource completion = new();

    public Task Task => completion.Task;

    public CancellationTokenRegistration Registration { get; set; }

    public bool Cancel(CancellationToken token) => completion.TrySetCanceled(token);

    public override void Complete(string? data)
    {
        Registration.Dispose();
        completion.TrySetResult();
    }

    public override void Fail(TaskFailureDetails failure) => throw new InvalidOperationException("A timer does not fail.");
}
