using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Validation;

/// <summary>
/// All findings of one return at once: completeness, the four states, what holds for each kind of measure, then the programme's rules and the other source.
/// A cell that is wrong already isn't asked about again by a rule that needs it.
/// </summary>
public static class ReturnChecker
{
    /// <param name="reading">What reading the file or form found. It comes back in the answer, and its blocked cells are not called missing as well.</param>
    /// <returns>In form order; findings without a figure first.</returns>
    public static IReadOnlyList<Finding> Check(CheckSubject subject, IReadOnlyList<Finding>? reading = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var form = new CheckedReturn(subject, reading ?? []);
        var asked = AskedFigures.For(subject.Programme, subject.Unit).ToList();
        foreach (var measure in subject.Programme.Measures.Where(measure => AskedFigures.IsAskedOf(measure, subject.Unit)))
        {
            if (measure is Milestone milestone)
            {
                MilestoneCheck.Of(form, milestone);
            }
            else
            {
                MeasureCheck.Of(form, measure);
            }
        }

        NotAsked(form, asked);
        foreach (var rule in subject.Programme.Rules)
        {
            RuleCheck.Of(form, rule);
        }

        SecondSourceCheck.Of(form);
        return InFormOrder(form.Findings, asked);
    }

    private static void NotAsked(CheckedReturn form, List<FigureKey> asked)
    {
        var area = AreaWords.Of(form.Subject.Programme.Area);
        var known = asked.Concat(asked.Select(key => key with { Part = FigurePart.Value })).ToHashSet();
        foreach (var figure in form.Subject.Content.Figures.Where(figure => !known.Contains(figure.Key) && figure.Figure is not Figure.Missing))
        {
            var place = form.Place(figure.Key);
            form.Add(new Finding(
                CheckCodes.NotAsked,
                Severity.Note,
                place,
                Sentences.At(place, $"“{form.Label(figure.Key).Vi}” không thuộc phần đơn vị báo cáo nên không được tính.", $"“{form.Label(figure.Key).En}” is not asked of this unit and is not counted."),
                form.Found(figure.Key),
                null,
                new("Không cần sửa.", "Nothing to mend."),
                new($"Số liệu do cơ quan khác báo cáo cho toàn {area.Vi}.", $"Another agency reports it for the whole {area.En}.")));
        }
    }

    private static List<Finding> InFormOrder(IReadOnlyList<Finding> findings, List<FigureKey> asked)
    {
        var order = asked.Select((key, index) => (key, index)).ToDictionary(pair => pair.key, pair => pair.index);
        return [.. findings.OrderBy(finding => finding.Place.Figure switch
        {
            null => -1,
            var key when order.TryGetValue(key, out var index) => index,
            var key => asked.FindIndex(other => other.Measure == key.Measure) is >= 0 and var first ? first : int.MaxValue,
        })];
    }
}
