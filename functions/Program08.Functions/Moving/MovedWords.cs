using System.Diagnostics.CodeAnalysis;
using Program08.Pages;
using Program08.Reporting.Cycles;

namespace Program08.Functions.Moving;

/// <summary>What people are told of a cycle that was moved.</summary>
internal static class MovedWords
{
    public const string Heading = "Đợt báo cáo đã được chuyển đi";

    /// <summary>Where it went and when; null for a cycle that goes on here.</summary>
    [return: NotNullIfNotNull(nameof(move))]
    public static string? Of(CycleMove? move) => move is null
        ? null
        : $"Đợt báo cáo này đã được chuyển sang {move.To ?? "hệ thống khác"} lúc {PageText.At(move.At)}. Bản ở đây chỉ để xem, không nhận thêm số liệu, quyết định hay gửi thư.";
}
