using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>A return while it is checked: quick look-up, and what was found so far.</summary>
internal sealed class CheckedReturn
{
    private readonly Dictionary<FigureKey, EnteredFigure> entered = [];
    private readonly HashSet<FigureKey> blocked = [];
    private readonly List<Finding> findings = [];

    public CheckedReturn(CheckSubject subject, IReadOnlyList<Finding> reading)
    {
        Subject = subject;
        foreach (var figure in subject.Content.Figures)
        {
            entered.TryAdd(figure.Key, figure);
        }

        foreach (var finding in reading)
        {
            Add(finding);
        }
    }

    public CheckSubject Subject { get; }

    public IReadOnlyList<Finding> Findings => findings;

    public void Add(Finding finding)
    {
        findings.Add(finding);
        if (finding.Severity == Severity.Block && finding.Place.Figure is { } key)
        {
            blocked.Add(key);
        }
    }

    public bool IsBlocked(FigureKey key) => blocked.Contains(key);

    public EnteredFigure? Entry(FigureKey key) => entered.GetValueOrDefault(key);

    /// <summary>The cell's state; a cell nobody wrote in is missing without reason.</summary>
    public Figure Figure(FigureKey key) => Entry(key)?.Figure ?? new Figure.Missing();

    public bool IsBlank(FigureKey key) => Figure(key) is Figure.Missing { Reason: null or "" };

    /// <summary>The number to check with; null when there is none or the cell is wrong already.</summary>
    public decimal? Number(FigureKey key) => IsBlocked(key) ? null : Figure(key).Number;

    /// <summary>Where the cell is. A place that came without its key gets it, so that explanations stay with the figure.</summary>
    public Place Place(FigureKey key) => Entry(key) is { } entry ? entry.Place with { Figure = key } : Validation.Place.Form(key);

    public string? Found(FigureKey key) => Entry(key) is not { } entry
        ? null
        : entry.AsWritten ?? (entry.Figure.Number is { } number ? VietnameseFormat.Number(number) : null);

    public LocalText Label(FigureKey key) =>
        Subject.Programme.Find(key.Measure) is { } measure ? FigureLabels.Of(measure, key) : new LocalText(key.ToString(), key.ToString());

    public string Unit(FigureKey key) => Subject.Programme.Find(key.Measure)?.UnitOfMeasure ?? string.Empty;
}
