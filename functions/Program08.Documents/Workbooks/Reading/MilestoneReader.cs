using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Reads the line of a milestone: what was chosen, and the day, evidence and reason that belong to it.</summary>
/// <param name="sheet">File and sheet the line stands in.</param>
/// <param name="isDemonstration">Whether the line says what it rests on.</param>
internal sealed class MilestoneReader(TemplateRow line, SheetRow row, MilestoneColumns columns, Place sheet, bool from1904, bool isDemonstration)
{
    private readonly FigureKey _key = line.Key(FigureWindow.Period);

    public void Read(FormFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (state, how) = row.At(columns.State) is { } cell ? Deciphered.Find(row.Shown(cell).ToString(), Choice) : (TypedState.Figure, null);
        if (how is not null)
        {
            figures.Add(CellFindings.Deciphered(how, At(columns.State)));
        }

        var (completed, expected) = (Text(columns.Completed), Text(columns.Expected));
        var entry = TypedEntry.Of(state ?? TypedState.Figure, Text(columns.Evidence), Text(columns.Reason), state == TypedState.Completed ? completed : expected);
        var (figure, part, problem) = Reading(state, entry, completed);
        if (state is null)
        {
            figures.Add(CellFindings.UnknownStanding(Text(columns.State)!, At(columns.State)));
        }
        else if (problem is not null)
        {
            figures.Add(CellFindings.Milestone(problem, Text(ColumnOf(part, entry.State)), At(ColumnOf(part, entry.State))));
        }
        else if (completed is not null && figure is not Figure.Completed)
        {
            figures.Add(CellFindings.CompletedOtherwise(completed, TypedReturn.Word(entry.State), At(columns.Completed)));
            figure = new Figure.Missing();
        }

        var written = new[] { Text(columns.State), completed, entry.Text, entry.Reason, expected }.Where(text => !string.IsNullOrEmpty(text)).ToList();
        figures.Add(
            new EnteredFigure(_key, figure, At(SpotOf(figure)), written.Count == 0 ? null : string.Join("; ", written), figure.IsStanding && isDemonstration ? FigureMarks.Parse(Text(columns.Mark)) : FigureMark.Reported),
            untouched: false);
    }

    /// <summary>A day beside a blank state is not passed over.</summary>
    private static (Figure Figure, TypedPart? Part, LocalText? Problem) Reading(TypedState? state, TypedEntry entry, string? completed) =>
        TypedMilestone.Read(state == TypedState.Figure && completed is not null ? entry with { Expected = completed } : entry);

    /// <summary>The cell a person would mend.</summary>
    private int SpotOf(Figure figure) => figure switch
    {
        Figure.Completed => columns.Completed,
        Figure.Late => columns.Expected ?? columns.State,
        _ => columns.State,
    };

    private int ColumnOf(TypedPart? part, TypedState state) => part switch
    {
        TypedPart.Reason => columns.Reason ?? columns.State,
        TypedPart.Expected => state == TypedState.Completed ? columns.Completed : columns.Expected ?? columns.State,
        _ => columns.State,
    };

    private string? Text(int? column) => column is { } known ? LineCells.TextOf(row, known, from1904) : null;

    private Place At(int column) => sheet with { Cell = CellName.Of(row.Number, column), Figure = _key };

    private static TypedState? Choice(string text) => MilestoneLayout.Parse(text);
}
