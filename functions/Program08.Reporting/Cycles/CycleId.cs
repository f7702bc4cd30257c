using System.Text.Json.Serialization;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>One programme in one period. Its text is the orchestration's instance id too: <c>cycle:ct08:2023</c>.</summary>
[JsonConverter(typeof(TextIdJsonConverter<CycleId>))]
public readonly record struct CycleId : ITextId<CycleId>
{
    public CycleId(ProgrammeCode programme, PeriodCode period)
    {
        Programme = programme;
        Period = period;
    }

    public ProgrammeCode Programme { get; }

    public PeriodCode Period { get; }

    public string Value => $"cycle:{Programme}:{Period}";

    /// <summary>The form used in addresses of pages: <c>ct08/2023</c> in two segments.</summary>
    public string Path => $"{Programme}/{Period}";

    public static CycleId From(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Split(':') is ["cycle", var programme, var period]
            ? new CycleId(new ProgrammeCode(programme), new PeriodCode(period))
            : throw new FormatException($"'{value}' is not a CycleId: expected cycle:PROGRAMME:PERIOD.");
    }

    /// <summary>The cycle that two segments of an address name; null when they name none.</summary>
    public static CycleId? Find(string programme, string period) =>
        TextIds.Find<ProgrammeCode>(programme) is { } knownProgramme && TextIds.Find<PeriodCode>(period) is { } knownPeriod ? new CycleId(knownProgramme, knownPeriod) : null;

    /// <summary>The cycle that a person names, as in addresses (<c>ct08/2023</c>) or as in the log (<c>cycle:ct08:2023</c>); null when it names none.</summary>
    public static CycleId? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(':', '/') switch
        {
            ["cycle", var programme, var period] => Find(programme, period),
            [var programme, var period] => Find(programme, period),
            _ => null,
        };
    }

    /// <summary>Instance id of a unit's report; a send-back of the whole report starts a new round and so a new id.</summary>
    public string UnitInstance(UnitCode unit, int round) => $"{Value}:unit:{unit}:r{round}";

    /// <summary>Instance id of one level's approval in one round.</summary>
    public string ApprovalInstance(int level, int round) => $"{Value}:approval:l{level}:r{round}";

    public override string ToString() => Value;
}
