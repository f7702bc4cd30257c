using System.Text.Json;
using Program08.Functions.Api;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Webhooks;

/// <summary>Which entries of a cycle's history are told to other systems, and what they are told: ids and addresses, no names and no figures.</summary>
internal static class WebhookEvents
{
    // By the action in the history: what is told is what happened, once it is on disk.
    private static readonly Dictionary<string, (string Kind, string Words)> Actions = new(StringComparer.Ordinal)
    {
        ["CycleOpened"] = ("cycle.opened", "Mở đợt báo cáo"),
        ["CollectionClosed"] = ("cycle.closed", "Đóng thu thập số liệu"),
        ["ReturnReceived"] = ("return.received", "Nhận số liệu của đơn vị"),
        ["SignedOff"] = ("return.accepted", "Đơn vị xác nhận gửi, có phiếu tiếp nhận"),
        ["SentBack"] = ("return.returned", "Trả lại đơn vị để hoàn thiện"),
        ["ReportApproved"] = ("report.approved", "Duyệt báo cáo ở cấp cuối"),
        ["ReportPublished"] = ("report.published", "Phát hành báo cáo"),
        ["AmendmentPublished"] = ("report.amended", "Phát hành bản sửa đổi, bổ sung"),
    };

    /// <summary>Every kind with its words, in the order of a cycle.</summary>
    public static IReadOnlyList<(string Kind, string Words)> Kinds { get; } = [.. Actions.Values];

    /// <summary>Null for what nobody is told of.</summary>
    public static string? KindOf(HistoryEntry entry) => Actions.TryGetValue(entry.Action, out var known) ? known.Kind : null;

    /// <summary>The entry's hash names it: the same however often it is looked at.</summary>
    public static string IdOf(HistoryEntry entry) => $"msg_{entry.Hash[..32]}";

    /// <param name="site">Absolute address of the site.</param>
    public static string BodyOf(CycleId cycle, HistoryEntry entry, string kind, Uri site)
    {
        var unit = entry.Subject.StartsWith(CycleKeys.UnitPrefix, StringComparison.Ordinal) ? entry.Subject[CycleKeys.UnitPrefix.Length..] : null;
        var path = $"{ApiRequests.Root}/cycles/{cycle.Path}{(unit is not null ? $"/units/{unit}" : kind is "report.published" or "report.amended" ? "/reports" : "")}";
        return JsonSerializer.Serialize(
            new WebhookBody(kind, entry.At, new WebhookBodyData(cycle.Programme.Value, cycle.Period.Value, unit, new Uri(site, path).ToString())), ReportingJson.Options);
    }
}
