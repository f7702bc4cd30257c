using System.Collections.Frozen;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Numbers;

/// <summary>Words that stand in number cells, lower case NFC.</summary>
internal static class NumberWords
{
    public static readonly FrozenSet<string> Nothing = FrozenSet.ToFrozenSet(
        ["không", "ko", "không có", "kps", "không phát sinh", "k phát sinh", "không ps"]);

    public static readonly FrozenSet<string> NotApplicable = FrozenSet.ToFrozenSet(
        ["không thuộc diện", "ko thuộc diện", "không thuộc diện báo cáo", "không áp dụng", "ktd", "n/a"]);

    public static readonly FrozenSet<string> NotYet = FrozenSet.ToFrozenSet(
        ["chưa có", "chưa có số liệu", "chưa có báo cáo", "chưa tổng hợp", "chưa cập nhật"]);

    /// <summary>Longer ones first: "không quá" before a shorter word could match.</summary>
    public static readonly IReadOnlyList<(string Word, Bound Bound)> Bounds =
    [
        ("không dưới", Bound.Above), ("không quá", Bound.Below), ("tối thiểu", Bound.Above), ("chưa đến", Bound.Below), ("ít nhất", Bound.Above),
        ("xấp xỉ", Bound.About), ("khoảng", Bound.About), ("tối đa", Bound.Below), ("trên", Bound.Above), ("dưới", Bound.Below), ("hơn", Bound.Above),
        ("gần", Bound.Below), ("ước", Bound.About), (">=", Bound.Above), ("<=", Bound.Below), ("≥", Bound.Above), ("≤", Bound.Below),
        (">", Bound.Above), ("<", Bound.Below), ("~", Bound.About), ("≈", Bound.About),
    ];

    /// <summary>Longest first. Zero decimals of power: 10^power.</summary>
    public static readonly IReadOnlyList<(string Word, decimal Factor)> Multipliers =
    [
        ("nghìn tỷ", 1_000_000_000_000m), ("nghìn tỉ", 1_000_000_000_000m), ("ngàn tỷ", 1_000_000_000_000m), ("ngàn tỉ", 1_000_000_000_000m),
        ("triệu", 1_000_000m), ("nghìn", 1_000m), ("ngàn", 1_000m), ("trđ", 1_000_000m), ("tr.đ", 1_000_000m), ("tr", 1_000_000m),
        ("tỷ", 1_000_000_000m), ("tỉ", 1_000_000_000m),
    ];

    public static readonly FrozenSet<string> Dong = FrozenSet.ToFrozenSet(["đồng", "đ", "vnđ", "vnd", "đ.", "₫"]);

    public static readonly FrozenSet<string> Percent = FrozenSet.ToFrozenSet(["%", "phần trăm", "điểm %", "điểm phần trăm"]);

    public static readonly FrozenSet<string> Digits = FrozenSet.ToFrozenSet(
        ["một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi", "trăm", "chục"]);

    /// <summary>Words that make the number a difference, not a level.</summary>
    public static readonly FrozenSet<string> Differences = FrozenSet.ToFrozenSet(["vượt", "tăng", "giảm"]);
}
