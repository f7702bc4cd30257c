using Program08.Pages;

namespace Program08.Functions.Operating;

/// <summary>States of instances as people read them.</summary>
internal static class InstanceStates
{
    public static IReadOnlyList<Choice> Choices { get; } =
        [.. Enum.GetValues<OrchestrationRuntimeStatus>().Where(IsOffered).Select(status => new Choice(status.ToString(), TagOf(status).Word))];

    public static OrchestrationRuntimeStatus? Find(string? name) =>
        Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: false, out var status) && IsOffered(status) && status.ToString() == name ? status : null;

    public static StateTag TagOf(OrchestrationRuntimeStatus status) => status switch
    {
        OrchestrationRuntimeStatus.Running => new(StateTone.Working, "Đang chạy"),
        OrchestrationRuntimeStatus.Pending => new(StateTone.None, "Chờ chạy"),
        OrchestrationRuntimeStatus.Suspended => new(StateTone.Warning, "Tạm dừng"),
        OrchestrationRuntimeStatus.Completed => new(StateTone.Met, "Hoàn thành"),
        OrchestrationRuntimeStatus.Failed => new(StateTone.Error, "Hỏng"),
        OrchestrationRuntimeStatus.Terminated => new(StateTone.Warning, "Bị kết thúc"),

        // The other host knows more, long out of use.
        _ => new(StateTone.None, status.ToString()),
    };

    private static bool IsOffered(OrchestrationRuntimeStatus status) => status is OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Pending
        or OrchestrationRuntimeStatus.Suspended or OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}
