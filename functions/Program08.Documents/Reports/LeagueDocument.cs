using Program08.Documents.Workbooks;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Analysis;

namespace Program08.Documents.Reports;

/// <summary>Completeness and timeliness of the units as tables for further work: a line a unit, and a line a unit and cycle.</summary>
/// <param name="Rows">In order of place.</param>
/// <param name="IsDemonstration">Whether the site is one.</param>
public sealed record LeagueDocument(string Programme, IReadOnlyList<(int? Place, ReportingRate Rate)> Rows, bool IsDemonstration)
{
    /// <summary>How places come about; stands wherever they do.</summary>
    public const string Rules =
        "Xếp theo tỷ lệ đợt nộp đúng hạn, rồi tỷ lệ đợt đã nộp, rồi mức đầy đủ số liệu; bằng nhau thì đồng hạng. Chỉ tính những đợt đơn vị phải nộp: đợt được miễn hoặc không thuộc diện không tính. "
        + InTime;

    /// <summary>What in time means; stands wherever a report is said to be late.</summary>
    internal const string InTime =
        "Đúng hạn tính theo hạn của riêng đơn vị, kể cả gia hạn, và theo lần xác nhận gửi đầu tiên: bị trả lại rồi gửi lại sau hạn không thành muộn; bị trả lại mà không gửi lại là chưa nộp. Số lần trả lại và nhập thay chỉ để biết.";

    private static readonly string[] UnitHeaders = ["Hạng", "Mã đơn vị", "Đơn vị", "Số đợt phải nộp", "Đã nộp", "Đúng hạn", "Muộn", "Chưa nộp", "Miễn, không thuộc diện", "Đúng hạn (%)", "Đầy đủ số liệu (%)", "Trả lại", "Nhập thay"];
    private static readonly string[] CycleHeaders = ["Kỳ", "Mã đơn vị", "Đơn vị", "Tình trạng", "Muộn (giờ)", "Được gia hạn", "Ô phải báo cáo", "Ô đã trả lời", "Trả lại", "Nhập thay"];

    /// <summary>A line a unit and cycle. Equal documents give equal bytes.</summary>
    public byte[] ToCsv() => FlatTable.ToCsv(Notes(), CycleHeaders, CycleLines());

    /// <summary>Equal documents give equal bytes.</summary>
    public void WriteWorkbook(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var workbook = new XlsxBuilder();
        Sheet(workbook.AddSheet("Theo đơn vị"), [8, 11, 34, 12, 10, 10, 10, 10, 14, 12, 14, 10, 10], UnitHeaders, UnitLines());
        Sheet(workbook.AddSheet("Theo đợt"), [18, 11, 34, 16, 12, 12, 14, 14, 10, 10], CycleHeaders, CycleLines());
        workbook.Write(output);
    }

    /// <summary>"đúng hạn", "muộn", …</summary>
    public static string Words(DeliveryStanding standing) => standing switch
    {
        DeliveryStanding.OnTime => "đúng hạn",
        DeliveryStanding.Late => "muộn",
        DeliveryStanding.Missing => "chưa nộp",
        DeliveryStanding.Waived => "được miễn",
        DeliveryStanding.Excluded => "không thuộc diện",
    };

    private void Sheet(SheetBuilder sheet, double[] widths, string[] headers, IEnumerable<IReadOnlyList<object?>> lines)
    {
        sheet.Columns(widths);
        FlatTable.Write(sheet, Notes(), headers, lines, _ => "#,##0.##");
    }

    private IEnumerable<string> Notes()
    {
        yield return "Mức độ đầy đủ và đúng hạn của các đơn vị";
        yield return Programme;
        if (IsDemonstration)
        {
            yield return TemplateLayout.DemonstrationMark;
        }

        yield return Rules;
    }

    private IEnumerable<IReadOnlyList<object?>> UnitLines() => Rows.Select<(int? Place, ReportingRate Rate), IReadOnlyList<object?>>(row =>
    [
        (decimal?)row.Place, row.Rate.Unit.Code.Value, row.Rate.Unit.Name.Vi, (decimal)row.Rate.Expected, (decimal)row.Rate.Submitted, (decimal)row.Rate.OnTime, (decimal)row.Rate.Late, (decimal)row.Rate.Missing,
        (decimal)row.Rate.Released, Rounded(row.Rate.OnTimeShare), Rounded(row.Rate.Completeness), (decimal)row.Rate.SendBacks, (decimal)row.Rate.Corrections,
    ]);

    private IEnumerable<IReadOnlyList<object?>> CycleLines() => Rows.SelectMany(row => row.Rate.Deliveries).Select<UnitDelivery, IReadOnlyList<object?>>(delivery =>
    [
        delivery.Period.Code.Value, delivery.Unit.Code.Value, delivery.Unit.Name.Vi, Words(delivery.Facts.Standing), Rounded((decimal?)delivery.Facts.LateBy?.TotalHours),
        delivery.Facts.IsExtended ? "có" : null, (decimal)delivery.Facts.Asked, (decimal)delivery.Facts.Given, (decimal)delivery.Facts.SendBacks, (decimal)delivery.Facts.Corrections,
    ]);

    private static decimal? Rounded(decimal? value) => value is { } known ? decimal.Round(known, 1, MidpointRounding.AwayFromZero) : null;
}
