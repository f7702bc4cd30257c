using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Tests.Samples;

/// <summary>The sample programme with tasks that have a due day, two of them led by quận Hoàng Mai.</summary>
internal static class SampleMilestones
{
    public static Programme Programme { get; } = Sample.Programme with
    {
        Milestones =
        [
            new(new("CT08-M1"), 1, new("Ban hành kế hoạch hành động về an sinh xã hội của quận giai đoạn 2023-2025", "Issue the plan"), Sample.HoangMai.Code, new(2023, 9, 30), new("Kế hoạch được Ủy ban nhân dân quận ban hành", "The plan is issued"), new(true, "thử"), new("số, ngày của quyết định ban hành", "the decision")),
            new(new("CT08-M2"), 2, new("Đưa vào vận hành cơ sở dữ liệu hộ nghèo", "Run the register of poor households"), Sample.HoangMai.Code, new(2023, 12, 31), new("Cơ sở dữ liệu có đủ 14/14 phường", "All wards are in"), new(true, "thử")),
            new(new("CT08-M3"), 3, new("Rà soát quy hoạch mạng lưới trường học", "Review the plan of schools"), Sample.HoangMai.Code, new(2024, 12, 31), new("Quy hoạch được thông qua", "The plan is adopted"), new(true, "thử")),
            new(new("CT08-M4"), 4, new("Khánh thành trung tâm y tế", "Open the health centre"), Sample.HoangMai.Code, new(2023, 6, 30), new("Trung tâm đi vào hoạt động", "It is open"), new(true, "thử")),
        ],
    };

    public static IReadOnlyList<Figure> Standings { get; } =
    [
        new Figure.NotStarted(), new Figure.InProgress(), new Figure.Completed(new(2023, 9, 12), "QĐ 12/QĐ-UBND"), new Figure.Completed(new(2023, 9, 12)),
        new Figure.Late("chờ thẩm định", new(2024, 3, 1)), new Figure.NotApplicable("đã bỏ khỏi kế hoạch"), new Figure.Missing("chờ báo cáo của phường", new(2024, 1, 20)), new Figure.Missing("chờ báo cáo"),
    ];

    /// <summary>Met, overdue, not due and completed late.</summary>
    public static ReturnContent Content { get; } = new([.. Programme.Milestones!.Zip((Figure[])[
        new Figure.Completed(new(2023, 9, 12), "QĐ 12/QĐ-UBND ngày 12/9/2023"), new Figure.Late("còn 3 phường chưa nhập đủ", new(2024, 3, 31)), new Figure.InProgress(), new Figure.Completed(new(2023, 8, 2))])
        .Select(pair => new EnteredFigure(new FigureKey(pair.First.Code, FigurePart.Value, FigureWindow.Period), pair.Second, new("bao-cao.xlsx", "Nhiệm vụ", "H9"), null))]);

    /// <summary>The sample report with them.</summary>
    public static CityReport Report { get; } = SampleReport.Document.Report with
    {
        Milestones =
        [
            .. Programme.Milestones!.Zip(Content.Figures).Select(pair => new MilestoneRow(
                pair.First, Sample.HoangMai, pair.Second.Figure, MilestoneRows.Assess(pair.First, pair.Second.Figure, SampleReport.Document.Report.CutOff), null, new(2, "bao-cao.xlsx", null, "Nhiệm vụ", "H9", FigureMark.Reported))),
        ],
    };
}
