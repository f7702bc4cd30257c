namespace Program08.Pages.Operating;

/// <param name="CustomStatus">What the orchestrator says of itself; null for nothing. So <paramref name="Input"/> and <paramref name="Output"/>.</param>
/// <param name="Failure">Null when it did not fail.</param>
/// <param name="Steps">Oldest first; null where the host can't tell.</param>
/// <param name="IsFinished">A finished one can be purged, any other can be terminated.</param>
public sealed record InstanceModel(
    Shell Shell,
    InstanceRow Instance,
    string? CustomStatus,
    string? Input,
    string? Output,
    InstanceFailure? Failure,
    IReadOnlyList<InstanceStep>? Steps,
    bool IsFinished) : IPageModel
{
    /// <summary>It stands still until somebody resumes it.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>It failed or was terminated, and its cycle can start anew from what is stored.</summary>
    public bool MayRestart { get; init; }

    public IReadOnlyList<FormError> Errors => [];
}
