using Program08.Functions.Operating;
using Program08.Pages;
using Program08.Pages.Operating;
using Program08.Standalone.Engine;

namespace Program08.Functions.Hosts;

/// <summary>The engine's stored events in words.</summary>
internal sealed class EngineHistory(DurableEngine engine) : IInstanceHistory
{
    private const int LongestDetail = 600;

    public async Task<IReadOnlyList<InstanceStep>> ReadAsync(string instanceId)
    {
        List<InstanceStep> steps = [];
        var events = await engine.ReadHistoryAsync(instanceId);
        var names = events.Where(known => known.Kind is HistoryEventKind.TaskScheduled or HistoryEventKind.SubOrchestrationInstanceCreated)
            .DistinctBy(known => known.TaskId).ToDictionary(known => known.TaskId, known => known.Name ?? "");
        DateTimeOffset? at = null;
        foreach (var known in events)
        {
            // A turn's events happened when the turn began; the other times in a history are due times.
            if (known is { Kind: HistoryEventKind.OrchestratorStarted, Time: { } began })
            {
                at = Utc(began);
            }
            else if (Words(known, names.GetValueOrDefault(known.TaskId, "")) is { } words)
            {
                steps.Add(new InstanceStep(at, words, Detail(known), Tone(known)));
            }
        }

        return steps;
    }

    private static string? Words(HistoryEvent known, string asked) => known.Kind switch
    {
        HistoryEventKind.OrchestratorStarted => null,
        HistoryEventKind.ExecutionStarted => $"Bắt đầu {known.Name}",
        HistoryEventKind.TaskScheduled => $"Giao việc {known.Name}",
        HistoryEventKind.TaskCompleted => $"Xong việc {asked}",
        HistoryEventKind.TaskFailed => $"Hỏng việc {asked}",
        HistoryEventKind.SubOrchestrationInstanceCreated => $"Mở tiến trình con {known.Name}",
        HistoryEventKind.SubOrchestrationInstanceCompleted => $"Tiến trình con {asked} đã xong",
        HistoryEventKind.SubOrchestrationInstanceFailed => $"Tiến trình con {asked} hỏng",
        HistoryEventKind.TimerCreated => known.Time is { } due ? $"Hẹn giờ đến {PageText.At(Utc(due))}" : "Hẹn giờ",
        HistoryEventKind.TimerFired => "Đến giờ hẹn",
        HistoryEventKind.EventSent => $"Gửi tín hiệu {known.Name}",
        HistoryEventKind.EventRaised => $"Nhận tín hiệu {known.Name}",
        HistoryEventKind.ExecutionSuspended => "Tạm dừng",
        HistoryEventKind.ExecutionResumed => "Chạy tiếp",
        HistoryEventKind.ExecutionTerminated => "Bị kết thúc",
        HistoryEventKind.ExecutionCompleted => known.Failure is null ? "Hoàn thành" : "Kết thúc vì hỏng",
        HistoryEventKind.ContinueAsNew => "Sang lượt mới",
    };

    private static string? Detail(HistoryEvent known)
    {
        var detail = known.Failure is { } failure ? $"{failure.ErrorType}: {failure.ErrorMessage}"
            : known.Kind == HistoryEventKind.SubOrchestrationInstanceCreated ? known.InstanceId : known.Data;
        return detail is { Length: > LongestDetail } ? detail[..LongestDetail] + "…" : detail;
    }

    private static StateTone Tone(HistoryEvent known) => known.Kind switch
    {
        HistoryEventKind.TaskFailed or HistoryEventKind.SubOrchestrationInstanceFailed or HistoryEventKind.ExecutionTerminated => StateTone.Error,
        _ when known.Failure is not null => StateTone.Error,
        HistoryEventKind.ExecutionCompleted or HistoryEventKind.TaskCompleted or HistoryEventKind.SubOrchestrationInstanceCompleted => StateTone.Met,
        _ => StateTone.None,
    };

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
