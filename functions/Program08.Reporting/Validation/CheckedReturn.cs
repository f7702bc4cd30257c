using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation.Expressions;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>A return while it is checked: quick look-up, and what was found so far.</summary>
internal sealed class CheckedReturn : ICells
{
    private readonly Dictionary<FigureKey, EnteredFigure> entered = [];
    private readonly HashSet<FigureKey> blocked = [];
    private readonly HashSet<MeasureCode> questioned = [];
    private readonly List<Finding> findings = [];

    public CheckedReturn(CheckSubject subject, IReadOnlyList<Finding> reading)
    {
        Subject = subject;
        Earlier = new EarlierFigures(subject);
        Peers = [.. (subject.Peers ?? []).Select(peer => new ReturnFigures(subject.Programme, peer))];
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

    public EarlierFigures Earlier { get; }

    public IReadOnlyList<ReturnFigures> Peers { get; }

    public IReadOnlyList<Finding> Findings => findings;

    public DateOnly? PeriodEnd => Earlier.PeriodEnd;

    public void Add(Finding finding)
    {
        findings.Add(finding);
        if (finding.Severity == Severity.Block && finding.Place.Figure is { } key)
        {
            blocked.Add(key);
        }
    }

    public bool IsBlocked(FigureKey key) => blocked.Contains(key);

    /// <summary>Whether a rule asks for an answer about the measure already: what only looks odd isn't asked about a second time.</summary>
    public bool IsQuestioned(MeasureCode measure) => questioned.Contains(measure);

    public void Question(MeasureCode measure) => questioned.Add(measure);

    public EnteredFigure? Entry(FigureKey key) => entered.GetValueOrDefault(key);

    /// <summary>The cell's state; a cell nobody wrote in is missing without reason.</summary>
    public Figure Figure(FigureKey key) => Entry(key)?.Figure ?? new Figure.Missing();

    public bool IsBlank(FigureKey key) => Figure(key) is Figure.Missing { Reason: null or "" };

    /// <summary>The number to check with, of a rate also what its parts make; null when there is none or the cell is wrong already.</summary>
    public decimal? Number(FigureKey key) => IsBlocked(key) ? null : Rates.Number(Subject.Programme.Find(key.Measure), key, Written);

    /// <summary>The number written in the cell itself; null when there is none or the cell is wrong already.</summary>
    public decimal? Written(FigureKey key) => IsBlocked(key) || Figure(key).Number is not { } number || Math.Abs(number) > Returns.Figure.Largest ? null : number;

    public decimal? Number(CellReference cell) => cell.Earlier is null ? Number(cell.Key) : Earlier.Find(cell)?.Number;

    public decimal? YearsSince(CellReference cell) => Earlier.YearsSince(cell);

    public DateOnly? Expected(FigureKey key) => (Figure(key) as Figure.Missing)?.Expected;

    /// <summary>Where the cell is. A place that came without its key gets it, so that explanations stay with the figure.</summary>
    public Place Place(FigureKey key) => Entry(key) is { } entry ? entry.Place with { Figure = key } : Validation.Place.Form(key);

    /// <summary>The cell a person would mend: for a rate worked out from its parts, the numerator.</summary>
    public FigureKey Writable(FigureKey key) =>
        Entry(key) is null && Subject.Programme.Find(key.Measure) is { } measure && key == Rates.KeyOf(measure) ? key with { Part = FigurePart.Numerator } : key;

    public ValueKind Kind(FigureKey key) => ValueKinds.Of(Subject.Programme, key) ?? ValueKind.Plain;

    public string? Found(FigureKey key) => Entry(key) is not { } entry
        ? null
        : entry.AsWritten ?? (entry.Figure.Number is { } number ? VietnameseFormat.Number(number) : null);

    public LocalText Label(FigureKey key) =>
        Subject.Programme.Find(key.Measure) is { } measure ? FigureLabels.Of(measure, key) : new LocalText(key.ToString(), key.ToString());

    public string Unit(FigureKey key) => Subject.Programme.Find(key.Measure)?.UnitOfMeasure ?? string.Empty;
}
