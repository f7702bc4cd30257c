using System.Globalization;
using System.Text.RegularExpressions;
using Program08.Reporting.Numbers;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Turns one line into figures of one of the four states; number, choice and reason must not contradict each other.</summary>
/// <param name="isDemonstration">Whether each figure says beside it what it rests on.</param>
/// <param name="headerUnit">Given once above the lines ("triệu đồng"); null when there is none.</param>
/// <param name="convention">Of the sheet the line stands in.</param>
internal sealed partial class LineReader(TemplateRow line, LineCells cells, FormFigures figures, bool isDemonstration, string? headerUnit = null, WritingConvention convention = WritingConvention.ByCell)
{
    private readonly NumberExpectation _expectation = NumberExpectation.For(line.Measure, line.Part, headerUnit) with { Convention = convention };

    public void Read()
    {
        var periodPlace = cells.At(cells.Columns.Period, line.Key(FigureWindow.Period));
        var (state, how) = cells.State;
        if (how is not null)
        {
            figures.Add(CellFindings.Deciphered(how, cells.At(cells.Columns.State, line.Key(FigureWindow.Period))));
        }

        if (cells.Columns.Reason is { } reason && cells.Legacy(reason) is { } written)
        {
            figures.Add(CellFindings.Deciphered(written, cells.At(reason, line.Key(FigureWindow.Period))));
        }

        if (state is null)
        {
            figures.Add(CellFindings.UnknownState(cells.StateText!, cells.At(cells.Columns.State, line.Key(FigureWindow.Period))));
        }

        ReadCell(cells.Columns.Period, FigureWindow.Period, state ?? CellState.None, periodPlace);
        if (cells.Columns.Cumulative is not { } column)
        {
            return;
        }

        var place = cells.At(column, line.Key(FigureWindow.Cumulative));
        if (line.HasCumulative)
        {
            ReadCell(column, FigureWindow.Cumulative, state ?? CellState.None, place);
        }
        else if (cells.Text(column) is { } unasked)
        {
            figures.Add(CellFindings.NotAsked(unasked, place with { Figure = periodPlace.Figure }));
        }
    }

    private void ReadCell(int column, FigureWindow window, CellState state, Place place)
    {
        var answer = cells.Number(column, _expectation);
        var figure = answer.Reading switch
        {
            NumberReading.Wrong wrong => Refuse(CellFindings.Wrong(answer, wrong, _expectation, place)),
            NumberReading.Ambiguous question => Refuse(CellFindings.Question(answer, question, place)),
            NumberReading.Ratio ratio => TakeRatio(answer, ratio, place),
            NumberReading.Number number => Given(number, answer, state, window, place),
            NumberReading.Nothing => Zero(answer, state, window, place),
            NumberReading.NotApplicable => NotApplicable(place),
            NumberReading.Blank => WithoutNumber(state, window, place),
            _ => throw new InvalidOperationException($"{answer.Reading.GetType().Name} is no known reading."),
        };
        var untouched = answer.AsWritten is null && state == CellState.None && cells.Reason is null;
        if (!(line.IsOptional && figure is Figure.Missing && answer.AsWritten is null && state is CellState.None))
        {
            figures.Add(new EnteredFigure(place.Figure!, figure, place, answer.AsWritten, figure.Number is null ? FigureMark.Reported : MarkOf(window)), untouched);
        }
    }

    private Figure Given(NumberReading.Number number, CellAnswer answer, CellState state, FigureWindow window, Place place)
    {
        foreach (var note in number.Notes)
        {
            figures.Add(CellFindings.Taken(answer, note, place));
        }

        if (state == CellState.Zero && number.Value == 0m)
        {
            return new Figure.ConfirmedZero();
        }

        return IsContradiction(state, window)
            ? Refuse(CellFindings.Contradiction(answer, cells.StateText!, place))
            : new Figure.Given(number.Value, number.Bound);
    }

    private Figure Zero(CellAnswer answer, CellState state, FigureWindow window, Place place)
    {
        if (state != CellState.Zero && IsContradiction(state, window))
        {
            return Refuse(CellFindings.Contradiction(answer, cells.StateText!, place));
        }

        if (state == CellState.None)
        {
            figures.Add(CellFindings.ZeroWord(answer, place));
        }

        return new Figure.ConfirmedZero();
    }

    /// <summary>Nothing in the period leaves the cumulated figure free; not applicable is meant for both columns.</summary>
    private static bool IsContradiction(CellState state, FigureWindow window) =>
        state == CellState.NotApplicable || (window == FigureWindow.Period && state is CellState.Zero or CellState.Missing);

    private Figure WithoutNumber(CellState state, FigureWindow window, Place place) => state switch
    {
        CellState.Figure => Refuse(CellFindings.BlankFigure(place)),
        CellState.Zero when window == FigureWindow.Period => new Figure.ConfirmedZero(),
        CellState.NotApplicable => NotApplicable(place),
        CellState.None or CellState.Missing or CellState.Zero => new Figure.Missing(cells.Reason, ExpectedDay(cells.Reason)),
    };

    private Figure.NotApplicable NotApplicable(Place place)
    {
        if (cells.Reason is null && place.Figure!.Window == FigureWindow.Period)
        {
            figures.Add(CellFindings.NoReason(cells.At(cells.Columns.Reason ?? cells.Columns.State, place.Figure)));
        }

        return new Figure.NotApplicable(cells.Reason ?? string.Empty);
    }

    private Figure.Missing TakeRatio(CellAnswer answer, NumberReading.Ratio ratio, Place place)
    {
        if (line.IsOptional)
        {
            figures.AddRatio(place, answer.AsWritten, ratio.Numerator, ratio.Denominator, MarkOf(FigureWindow.Period));
            return new Figure.Missing();
        }

        return Refuse(CellFindings.RatioHere(answer, place));
    }

    private FigureMark MarkOf(FigureWindow window) => isDemonstration ? cells.Mark(window) : FigureMark.Reported;

    private Figure.Missing Refuse(Finding finding)
    {
        figures.Add(finding);
        return new Figure.Missing();
    }

    private static DateOnly? ExpectedDay(string? reason)
    {
        foreach (Match match in Days().Matches(reason ?? string.Empty))
        {
            if (DateOnly.TryParseExact(
                    $"{match.Groups[1].Value}/{match.Groups[2].Value}/{match.Groups[3].Value}",
                    "d/M/yyyy",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day))
            {
                return day;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})\b")]
    private static partial Regex Days();
}
