using Program08.Documents.Reports;
using Program08.Documents.Tests.Filling;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Tests.Samples;

/// <summary>A city report of two units, one of which has not sent anything.</summary>
internal static class SampleReport
{
    private static readonly DateTimeOffset Due = new(2024, 1, 19, 10, 0, 0, TimeSpan.Zero);

    private const string ProgrammeName = "Chương trình 08-CTr/TU ngày 17/3/2021 của Thành ủy Hà Nội";

    public static Letterhead Head { get; } = new(
        "UBND thành phố Hà Nội",
        "Sở Lao động - Thương binh và Xã hội",
        "BC-SLĐTBXH",
        "Hà Nội",
        ["Thường trực Thành ủy (để báo cáo)", "Ban Chỉ đạo Chương trình 08", "UBND các quận, huyện, thị xã", "Lưu: VT, TH"],
        "Giám đốc");

    public static CityReportDocument Document { get; } = new(Report(FigureMark.Reported), Head, ProgrammeName, new DateOnly(2024, 2, 5));

    public static CityReportDocument Synthetic { get; } = new(Report(FigureMark.Synthetic), Head, ProgrammeName, new DateOnly(2024, 2, 5));

    /// <summary>With a department's total of the fifth indicator's numerator beside the units' sum.</summary>
    public static CityReportDocument Compared(decimal? total, string? explanation) => Document with
    {
        Report = Document.Report with
        {
            Indicators =
            [
                .. Document.Report.Indicators.Select(row => row.Indicator.Number != 5 ? row : row with
                {
                    SecondSource = new SecondSource(
                        new UnitCode("BHXH"), new("Bảo hiểm xã hội Thành phố", "Social Security"), null,
                        [new SecondSourcePart(Sample.Key("CT08-05:numerator:period"), 333_053m, total, explanation)], FigureMark.Reported, IsSubmitted: total is not null),
                }),
            ],
        },
    };

    /// <summary>With a region above both units.</summary>
    public static CityReportDocument Regional => Document with
    {
        Report = Document.Report with
        {
            Units = [.. Document.Report.Units.Select(unit => unit with { Unit = unit.Unit with { Above = new UnitAbove(new UnitCode("KV-1"), new("Khu vực nội thành", "Inner city")) } })],
        },
    };

    public static byte[] Workbook(CityReportDocument? document = null) => Bytes(stream => CityReportWorkbook.Write(document ?? Document, stream));

    public static byte[] Letter(CityReportDocument? document = null) => Bytes(stream => CityReportLetter.Write(document ?? Document, stream));

    public static CityReport Report(FigureMark mark, string fileName = "bao-cao.xlsx")
    {
        // The sample's assigned target is assumed, which alone marks the report: a plain report takes a programme without it.
        var programme = mark == FigureMark.Synthetic
            ? Sample.Programme
            : Sample.Programme with { Indicators = [.. Sample.Programme.Indicators.Select(indicator => indicator with { Targets = [.. indicator.Targets.Where(target => !target.Assumed)] })] };
        var plan = new CyclePlan(
            Sample.Cycle, programme.Version, Sample.Template.Title, Sample.Template.CutOff, Due.AddDays(-17), Due, Due.AddDays(14),
            [Entry(Sample.BaDinh), Entry(Sample.HoangMai)], [], [], [], []);
        return Consolidator.Consolidate(plan, programme, Sample.Cycle.Period, [Submission(mark, fileName)]);
    }

    private static RosterEntry Entry(Unit unit) => new(unit, ["r"], ["s"]);

    private static UnitSubmission Submission(FigureMark mark, string fileName)
    {
        var file = FilledWorkbook.Fill(Sample.TemplateBytes(),
        [
            new(Sample.Key("CT08-02:value:period"), 6_200m),
            new(Sample.Key("CT08-02:value:cumulative"), 18_389m),
            new(Sample.Key("CT08-05:numerator:period"), 333_053m),
            new(Sample.Key("CT08-05:denominator:period"), 353_935m),
            new(Sample.Key("CT08-16:value:period"), 76.5m),
            new(Sample.Key("CT08-23:numerator:period"), 14m),
            new(Sample.Key("CT08-23:denominator:period"), 14m),
            new(Sample.Key("CT08-BP-01:value:period"), 4_000m),
            new(Sample.Key("CT08-BP-01:value:cumulative"), 14_740m),
            new(Sample.Key("CT08-BP-02:value:period"), 120_000_000_000m),
            new(Sample.Key("CT08-BP-02:value:cumulative"), Text: "hơn 430 tỷ đồng"),
        ]);
        var content = Sample.ReadWell(file).Content;
        return new UnitSubmission(
            Sample.HoangMai,
            2,
            new ReturnContent([.. content.Figures.Select(figure => figure with { Mark = mark })]),
            fileName,
            new string('a', 64),
            "Lãnh đạo quận",
            Due.AddHours(-3),
            []);
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return file.ToArray();
    }
}
