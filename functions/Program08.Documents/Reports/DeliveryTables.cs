using System.Globalization;
using Program08.Documents.Workbooks;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Letters;
using Program08.Reporting.Numbers;

namespace Program08.Documents.Reports;

/// <summary>How completely and timely the units of a city report reported, as a sheet and as an annex: what the page over all cycles says of this one.</summary>
internal static class DeliveryTables
{
    public const string Title = "Mức độ đầy đủ và đúng hạn của các đơn vị";

    /// <summary>How places come about within a cycle.</summary>
    private const string Rules =
        "Xếp theo đúng hạn, rồi nộp muộn, rồi chưa nộp; cùng tình trạng thì theo mức đầy đủ số liệu; bằng nhau thì đồng hạng. Đơn vị được miễn hoặc không thuộc diện không xếp. " + LeagueDocument.InTime;

    private static readonly double[] Widths = [14, 70, 62, 44, 25, 20, 20];

    /// <summary>In order of place; empty for a report from before it told this.</summary>
    public static IReadOnlyList<(int? Place, UnitDelivery Delivery)> Rows(CityReport report) =>
        [.. ReportingLeague.Of(UnitDelivery.Of(report)).Select(row => (row.Place, row.Rate.Deliveries.Single()))];

    public static IEnumerable<LetterBlock> Annex(CityReport report)
    {
        if (Rows(report) is not { Count: > 0 } rows)
        {
            yield break;
        }

        yield return new LetterBlock.Subheading($"{Counts(rows)}.");
        yield return new LetterBlock.Table(
            Widths,
            ["Hạng", "Đơn vị", "Tình trạng", "Số liệu đã báo cáo", "Đầy đủ", "Trả lại", "Nhập thay"],
            [.. rows.Select<(int? Place, UnitDelivery Delivery), IReadOnlyList<LetterCell>>(row =>
            [
                LetterCell.Middle(row.Place?.ToString(CultureInfo.InvariantCulture) ?? "–"),
                LetterCell.Left(row.Delivery.Unit.Name.Vi),
                LetterCell.Left(Standing(row.Delivery.Facts)) with { IsStrong = row.Delivery.Facts.Standing is DeliveryStanding.Late or DeliveryStanding.Missing },
                LetterCell.Middle($"{row.Delivery.Facts.Given}/{row.Delivery.Facts.Asked}"),
                LetterCell.Right(row.Delivery.Facts.Completeness is { } full ? $"{Percent(full)} %" : "–"),
                LetterCell.Middle(row.Delivery.Facts.SendBacks.ToString(CultureInfo.InvariantCulture)),
                LetterCell.Middle(row.Delivery.Facts.Corrections.ToString(CultureInfo.InvariantCulture)),
            ])],
            IsCompact: true);
        yield return new LetterBlock.Note($"Ghi chú: {Rules}");
    }

    public static void Sheet(CityReportDocument document, SheetBuilder sheet)
    {
        var table = new ReportTable(sheet, document, Title.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), 8, 11, 34, 30, 14, 14, 14, 12, 12, 12);
        var rows = Rows(document.Report);
        table.Line($"{Counts(rows)}.", CellLook.Plain with { Bold = true }, 20);
        table.Line(Rules, CellLook.Plain with { Wrap = true, Ink = Palette.Muted }, 50);
        table.Header("Hạng", "Mã đơn vị", "Đơn vị", "Tình trạng", "Muộn (giờ)", "Số liệu phải báo cáo", "Đã báo cáo", "Đầy đủ (%)", "Trả lại", "Nhập thay");
        foreach (var (place, delivery) in rows)
        {
            var facts = delivery.Facts;
            table.Number(place, "0")
                .Text(delivery.Unit.Code.Value, centred: true)
                .Text(delivery.Unit.Name.Vi, bold: true)
                .Text(Standing(facts))
                .Number((decimal?)facts.LateBy?.TotalHours, "#,##0.0")
                .Number(facts.Asked, "0")
                .Number(facts.Given, "0")
                .Number(facts.Completeness, "#,##0.0")
                .Number(facts.SendBacks, "0")
                .Number(facts.Corrections, "0")
                .End(Math.Max(TextHeight.Lines(delivery.Unit.Name.Vi, 30), TextHeight.Lines(Standing(facts), 26)));
        }
    }

    /// <summary>"27/30 đơn vị nộp đúng hạn, 2 nộp muộn, 1 chưa nộp"; what nobody is in is left out.</summary>
    private static string Counts(IReadOnlyList<(int? Place, UnitDelivery Delivery)> rows)
    {
        int Of(DeliveryStanding standing) => rows.Count(row => row.Delivery.Facts.Standing == standing);
        return string.Join(", ", new[]
        {
            $"{Of(DeliveryStanding.OnTime)}/{rows.Count(row => row.Delivery.Facts.IsExpected)} đơn vị nộp đúng hạn",
            Part(DeliveryStanding.Late, "nộp muộn"),
            Part(DeliveryStanding.Missing, "chưa nộp"),
            Part(DeliveryStanding.Waived, "được miễn"),
            Part(DeliveryStanding.Excluded, "không thuộc diện"),
        }.OfType<string>());

        string? Part(DeliveryStanding standing, string words) => Of(standing) is > 0 and var count ? $"{count} {words}" : null;
    }

    private static string Standing(DeliveryFacts facts) =>
        $"{LeagueDocument.Words(facts.Standing)}{(facts.LateBy is { } late ? $" {VietnameseFormat.Duration(late)}" : null)}{(facts.IsExtended ? ", được gia hạn" : null)}";

    private static string Percent(decimal value) => VietnameseFormat.Number(decimal.Round(value, 1, MidpointRounding.AwayFromZero));
}
