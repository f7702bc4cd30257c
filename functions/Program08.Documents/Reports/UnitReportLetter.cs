using Program08.Reporting.Letters;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Reports;

/// <summary>A unit's own report as a letter in the form of its letterhead, state or Party, from the figures of one version. Number and signature stay empty.</summary>
public static class UnitReportLetter
{
    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI"];

    /// <summary>Equal documents give equal bytes.</summary>
    public static void Write(UnitReportDocument document, Stream output) => LetterFile.Write(Of(document), output);

    public static Letter Of(UnitReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var head = UnitLetterhead.Of(document.Unit, document.Programme);
        return new Letter(
            head,
            document.Date,
            document.Title,
            null,
            [
                new LetterBlock.Line($"Thực hiện {document.Programme.Name.Vi}, {UnitLetterhead.InSentence(document.Unit, document.Programme)} báo cáo kết quả, số liệu đến {VietnameseFormat.Date(document.CutOff)}, như sau:"),
                .. Sections(document, head.Form),
                new LetterBlock.Line($"Số liệu từng chỉ tiêu nêu tại Phụ lục kèm theo{LetterWords.Close(head.Form)}"),
            ],
            [UnitReportAnnex.Of(document)],
            document.MarkLine,
            document.HashLine);
    }

    private static IEnumerable<LetterBlock> Sections(UnitReportDocument document, LetterForm form)
    {
        var number = 0;
        yield return Heading("SỐ LIỆU BÁO CÁO");
        yield return new LetterBlock.Line(Summary(document));
        foreach (var text in document.Content.Texts ?? [])
        {
            yield return Heading(ReturnTexts.Name(text.Section).Vi.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")));
            foreach (var line in text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return new LetterBlock.Line(line);
            }
        }

        if (document.Content.Remedies is { Count: > 0 } remedies)
        {
            yield return Heading("GIẢI PHÁP ĐỐI VỚI CHỈ TIÊU CHƯA ĐẠT");
            foreach (var remedy in remedies)
            {
                var name = document.Programme.Find(remedy.Measure) is { } measure ? $"{measure.Number}. {measure.Name.Vi}" : remedy.Measure.Value;
                var parts = Remedies.Parts.Where(part => remedy.Part(part).Length > 0).Select(part => $"{Remedies.Name(part).Vi}: {remedy.Part(part).ReplaceLineEndings(" ").TrimEnd('.')}.");
                yield return new LetterBlock.Line($"- {name}. {string.Join(' ', parts)}");
            }
        }

        if (document.Explanations.Count > 0)
        {
            yield return Heading("GIẢI TRÌNH SỐ LIỆU");
            foreach (var (warning, text) in document.Explanations)
            {
                yield return new LetterBlock.Line($"- {warning} Giải trình: {text}");
            }
        }

        LetterBlock.Heading Heading(string title) => new(LetterWords.Numbered(form, Numerals[number++], title));
    }

    /// <summary>How many of the asked-for cells say what; nothing missing is passed over.</summary>
    private static string Summary(UnitReportDocument document)
    {
        var cells = AskedFigures.For(document.Programme, document.Unit).ToLookup(key => document.Programme.Find(key.Measure) is Milestone, key => document.Content.Find(key)?.Figure);
        var (asked, milestones) = (cells[false].ToList(), cells[true].ToList());
        var parts = new List<string> { $"{asked.Count(figure => figure is Figure.Given)} có số liệu" };
        Add(asked.Count(figure => figure is Figure.ConfirmedZero), "không phát sinh");
        Add(asked.Count(figure => figure is Figure.NotApplicable), "không thuộc diện");
        Add(asked.Count(figure => figure is null or Figure.Missing), "chưa có số liệu");
        var tasks = milestones.Count == 0 ? null : $" {milestones.Count} nhiệm vụ có thời hạn do đơn vị chủ trì, {milestones.Count(figure => figure is Figure.Completed)} đã hoàn thành.";
        return $"Trong {asked.Count} ô số liệu phải báo cáo: {string.Join(", ", parts)}.{tasks}";

        void Add(int count, string what)
        {
            if (count > 0)
            {
                parts.Add($"{count} {what}");
            }
        }
    }
}
