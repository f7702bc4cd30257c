using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Documents.Workbooks;

/// <summary>What a unit's workbook is made from.</summary>
/// <param name="Programme">In the version the cycle is pinned to.</param>
/// <param name="Title">Of the cycle: "Báo cáo kết quả thực hiện Chương trình 08 – năm 2023".</param>
/// <param name="CutOff">Last day the figures speak of.</param>
/// <param name="DueAt">UTC; printed in Vietnamese time.</param>
/// <param name="IsDemonstration">Prints the mark of demonstration papers on every page.</param>
/// <param name="LastPeriod">What is known of the period before: its figures are shown, its words offered again, marked; null for nothing.</param>
public sealed record TemplateSubject(
    Programme Programme,
    CycleId Cycle,
    Unit Unit,
    LocalText Title,
    DateOnly CutOff,
    DateTimeOffset DueAt,
    bool IsDemonstration = false,
    TemplateLastPeriod? LastPeriod = null);
