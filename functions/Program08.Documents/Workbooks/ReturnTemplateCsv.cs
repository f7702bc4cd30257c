using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Workbooks;

/// <summary>The unit's form as separated text, for those whose programs read no workbook: the same lines, ids and words.</summary>
public static class ReturnTemplateCsv
{
    /// <summary>Equal subjects give equal bytes. UTF-8 with its mark, semicolons, one line a figure's part.</summary>
    public static byte[] Write(TemplateSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var csv = new CsvBuilder();
        csv.Row([TemplateLayout.IdentitySheet, .. ReturnTemplate.Identity(subject).Select(entry => $"{entry.Name}={entry.Value}"), "không sửa dòng này"]);
        csv.Row(subject.IsDemonstration ? TemplateLayout.DemonstrationMark : subject.Title.Vi);
        csv.Row($"{subject.Unit.Name.Vi} · Kỳ báo cáo: {PeriodNames.Of(subject.Cycle.Period)} · Số liệu đến {VietnameseFormat.Date(subject.CutOff)} · Hạn gửi {Moments.Of(subject.DueAt)}");
        csv.Row($"Điền các cột “{TemplateLayout.PeriodHeader}”, “{TemplateLayout.CumulativeHeader}”; cột “{TemplateLayout.StateHeader}” ghi một trong bốn: {string.Join(", ", CellStates.Words)}. Lưu lại dạng CSV UTF-8.");
        csv.Row([.. TemplateLayout.Headers(subject)]);
        foreach (var row in TemplateRow.For(subject.Programme.Measures.Where(measure => measure is not Milestone), subject.Unit).Where(row => row.IsAsked))
        {
            csv.Row([
                row.Id,
                row.Measure.Code.Value,
                $"{row.Measure.Number}. {row.Measure.Name.Vi}",
                row.Measure.UnitOfMeasure,
                TargetText.Of(row.Measure, subject.Unit, subject.Cycle.Period),
                row.HasCumulative ? $"{PartLabel.Of(row.Measure, row.Part)} – điền cả {TemplateLayout.CumulativeHeader}" : PartLabel.Of(row.Measure, row.Part),
                .. subject.LastPeriod is { } last ? [last.Of(row)] : (string[])[],
                .. Enumerable.Repeat(string.Empty, subject.IsDemonstration ? 6 : 4),
            ]);
        }

        List<Milestone> milestones = [.. (subject.Programme.Milestones ?? []).Where(milestone => AskedFigures.IsAskedOf(milestone, subject.Unit))];
        if (milestones.Count > 0)
        {
            csv.Row([.. MilestoneLayout.Headers(subject)]);
        }

        foreach (var milestone in milestones)
        {
            var key = AskedFigures.Of(milestone).Single();
            csv.Row([
                TemplateRow.IdOf(key),
                milestone.Code.Value,
                $"{milestone.Number}. {milestone.Name.Vi}",
                VietnameseFormat.Date(milestone.Due),
                milestone.Evidence is { } evidence ? $"{milestone.Done.Vi}. Minh chứng: {evidence.Vi}." : $"{milestone.Done.Vi}.",
                .. subject.LastPeriod is { } last ? [last.Of(key)] : (string[])[],
                .. Enumerable.Repeat(string.Empty, subject.IsDemonstration ? 6 : 5),
            ]);
        }

        csv.Row("Mã dòng", string.Empty, "Phần lời của báo cáo", TemplateLayout.TextHeader);
        var earlier = EarlierTexts.Of(subject.LastPeriod?.Content);
        foreach (var section in ReturnTexts.Sections)
        {
            Write(ReturnTexts.Id(section), ReturnTexts.Name(section).Vi);
        }

        foreach (var indicator in Remedies.AskedOf(subject.Programme, subject.Unit))
        {
            foreach (var part in Remedies.Parts)
            {
                Write(Remedies.Id(indicator.Code, part), $"{indicator.Number}. Nếu chưa đạt – {Remedies.Name(part).Vi}");
            }
        }

        void Write(string id, string label) => csv.Row(id, string.Empty, label, earlier.TryGetValue(id, out var text) ? EarlierTexts.Marked(text) : string.Empty);

        return csv.ToBytes();
    }
}
