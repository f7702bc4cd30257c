using Program08.Documents.Workbooks;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Documents.Tests.Samples;

/// <summary>A small programme with every kind of measure, and a unit that reports in it.</summary>
internal static class Sample
{
    public static Unit HoangMai { get; } = new(new UnitCode("008"), new("Quận Hoàng Mai", "Hoang Mai district"), UnitKind.UrbanDistrict, 14, 505_000, new DateOnly(2003, 11, 6), new DateOnly(2025, 6, 30));

    public static Unit BaDinh { get; } = HoangMai with { Code = new UnitCode("001"), Name = new("Quận Ba Đình", "Ba Dinh district") };

    public static CycleId Cycle { get; } = new(new ProgrammeCode("ct08"), new PeriodCode("2023"));

    public static Programme Programme { get; } = new(
        new ProgrammeCode("ct08"),
        "2024-01-02",
        "CT08",
        new("Chương trình 08-CTr/TU về phát triển hệ thống an sinh xã hội, nâng cao phúc lợi xã hội và chất lượng cuộc sống của Nhân dân", "Programme 08"),
        [
            Indicator(1, "Tỷ lệ thất nghiệp", MeasureKind.Percentage, Accrual.Stock, ReportedBy.City, new(TargetOperator.Below, 3m, "Chương trình 08"), ("Số người thất nghiệp", "Lực lượng lao động")),
            Indicator(2, "Số lao động được giải quyết việc làm trong năm", MeasureKind.Count, Accrual.Flow, ReportedBy.Units, new(TargetOperator.AtLeast, 6_000m, "giao cho quận", HoangMai.Code, new PeriodCode("2023"), Assumed: true), unitOfMeasure: "lượt người"),
            Indicator(5, "Tỷ lệ bao phủ bảo hiểm y tế trên dân số", MeasureKind.Percentage, Accrual.Stock, ReportedBy.Units, new(TargetOperator.AtLeast, 95m, "Chương trình 08"), ("Số người tham gia bảo hiểm y tế", "Dân số")),
            Indicator(16, "Tuổi thọ trung bình", MeasureKind.Number, Accrual.Stock, ReportedBy.Units, new(TargetOperator.AtLeast, 76.5m, "Chương trình 08"), unitOfMeasure: "tuổi"),
            Indicator(22, "Giảm tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân so với năm trước", MeasureKind.PercentagePointChange, Accrual.Stock, ReportedBy.Units, new(TargetOperator.AtLeast, 0.1m, "mượn"), ("Số trẻ suy dinh dưỡng", "Số trẻ được cân đo"), "điểm %"),
            Indicator(23, "Tỷ lệ xã, phường, thị trấn đạt tiêu chí quốc gia về y tế", MeasureKind.Percentage, Accrual.Stock, ReportedBy.Units, target: null, ("Số xã, phường đạt", "Tổng số xã, phường")),
        ],
        [
            Supplementary(1, "Số lượt vay vốn Ngân hàng Chính sách xã hội", MeasureKind.Count, "lượt người"),
            Supplementary(2, "Số tiền cho vay", MeasureKind.Money, "đồng"),
        ],
        [],
        new ReminderLadder([-5, -1, 1], 8, 2),
        [new ApprovalLevel(1, new("Lãnh đạo Sở", "Head of department"))],
        new Letterhead("UBND THÀNH PHỐ HÀ NỘI", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "BC-SLĐTBXH", "Hà Nội", ["Lưu: VT"], "GIÁM ĐỐC"));

    public static TemplateSubject Template { get; } = new(
        Programme,
        Cycle,
        HoangMai,
        new("Báo cáo kết quả thực hiện Chương trình 08-CTr/TU – năm 2023", "Report on Programme 08, 2023"),
        new DateOnly(2023, 12, 31),
        new DateTimeOffset(2024, 1, 19, 10, 0, 0, TimeSpan.Zero));

    public static ReadSubject Subject { get; } = new(Programme, Cycle, HoangMai);

    public static FigureKey Key(string text) => FigureKey.TryParse(text, out var key) ? key! : throw new FormatException(text);

    public static byte[] TemplateBytes(TemplateSubject? subject = null)
    {
        using var file = new MemoryStream();
        ReturnTemplate.Write(subject ?? Template, file);
        return file.ToArray();
    }

    public static ReturnReading Read(byte[] file, ReadSubject? subject = null) => ReturnReader.Read(new MemoryStream(file), "bao-cao.xlsx", subject ?? Subject);

    public static ReturnReading.Read ReadWell(byte[] file, ReadSubject? subject = null)
    {
        var reading = Read(file, subject);
        return Assert.IsType<ReturnReading.Read>(reading);
    }

    private static Indicator Indicator(
        int number,
        string name,
        MeasureKind kind,
        Accrual accrual,
        ReportedBy reportedBy,
        Target? target,
        (string Numerator, string Denominator)? parts = null,
        string unitOfMeasure = "%") =>
        new(new MeasureCode($"CT08-{number:00}"), number, new(name, name), unitOfMeasure, kind, accrual, reportedBy, Parts(parts), new Provenance(true, "thử"), Direction.Higher, "Sở", LeadRole.Leads, target is null ? [] : [target]);

    private static SupplementaryMeasure Supplementary(int number, string name, MeasureKind kind, string unitOfMeasure) =>
        new(new MeasureCode($"CT08-BP-{number:00}"), number, new(name, name), unitOfMeasure, kind, Accrual.Flow, ReportedBy.Units, null, new Provenance(true, "thử"), new("Tín dụng chính sách", "Policy credit"));

    private static RatioParts? Parts((string Numerator, string Denominator)? parts) =>
        parts is { } known ? new RatioParts(new(known.Numerator, known.Numerator), new(known.Denominator, known.Denominator)) : null;
}
