using System.Globalization;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Documents.Reports;

/// <summary>What rules found over the cycles, as a table for further work: one line a finding.</summary>
/// <param name="Rules">Those of the programme.</param>
/// <param name="Noise">Of them, and of the checks that every programme has.</param>
/// <param name="Names">Of every unit in it.</param>
public sealed record RuleNoiseDocument(string Programme, IReadOnlyList<Rule> Rules, IReadOnlyList<RuleNoise> Noise, IReadOnlyDictionary<UnitCode, string> Names)
{
    private static readonly string[] Headers = ["Quy tắc", "Tên quy tắc", "Kỳ", "Mã đơn vị", "Đơn vị", "Ô", "Bản", "Tìm thấy", "Nội dung", "Kết quả"];

    /// <summary>Semicolons, UTF-8 with its mark; equal documents give equal bytes.</summary>
    public byte[] ToCsv()
    {
        var csv = new CsvBuilder();
        csv.Row(Title);
        csv.Row(Headers);
        foreach (var line in Lines())
        {
            csv.Row(line);
        }

        return csv.ToBytes();
    }

    /// <summary>Equal documents give equal bytes.</summary>
    public void WriteWorkbook(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var workbook = new XlsxBuilder();
        var sheet = workbook.AddSheet("Quy tắc qua các kỳ");
        sheet.Columns(20, 40, 12, 11, 30, 28, 8, 22, 80, 26);
        sheet.Text(1, 1, Title, CellLook.Plain with { Bold = true });
        for (var column = 0; column < Headers.Length; column++)
        {
            sheet.Text(2, column + 1, Headers[column], CellLook.Plain with { Bold = true, Boxed = true, Wrap = true, Fill = Palette.AccentWash });
        }

        sheet.Freeze(2, 2);
        var row = 2;
        foreach (var line in Lines())
        {
            row++;
            for (var column = 0; column < line.Count; column++)
            {
                sheet.Text(row, column + 1, line[column], CellLook.Plain with { Boxed = true, Wrap = true });
            }
        }

        workbook.Write(output);
    }

    private string Title => $"{Programme} – kết quả của các quy tắc kiểm tra qua các kỳ";

    private IEnumerable<IReadOnlyList<string>> Lines() => Noise.SelectMany(rule => rule.Hits.Select(hit => (IReadOnlyList<string>)
    [
        rule.Rule,
        (Rules.FirstOrDefault(known => known.Code == rule.Rule)?.Title ?? BuiltInChecks.Names.GetValueOrDefault(rule.Rule))?.Vi ?? string.Empty,
        hit.Cycle.Period.Value,
        hit.Unit.Value,
        Names.GetValueOrDefault(hit.Unit, hit.Unit.Value),
        hit.Figure?.ToString() ?? string.Empty,
        hit.Version.ToString(CultureInfo.InvariantCulture),
        hit.Finding.Found ?? string.Empty,
        hit.Finding.MessageWithoutCell().Vi,
        RuleOutcomeWords.Of(hit.Outcome),
    ]));
}
