using Program08.Reporting.Units;

namespace Program08.Reporting.Programmes;

/// <summary>What is otherwise with some measures from a day on; null stays as it was.</summary>
/// <param name="Codes">Of the measures, all of them alike.</param>
/// <param name="Lead">The agency that answers for the indicator.</param>
/// <param name="Role">How the standing agency stands to it.</param>
/// <param name="Reporter">The department that gives a city figure, or leads a milestone.</param>
/// <param name="SecondSource">The department whose total checks the units' sum.</param>
/// <param name="Targets">In place of all earlier ones.</param>
public sealed record MeasureRevision(
    IReadOnlyList<MeasureCode> Codes, string? Lead = null, LeadRole? Role = null, UnitCode? Reporter = null, UnitCode? SecondSource = null, IReadOnlyList<Target>? Targets = null)
{
    internal Indicator Of(Indicator before) => before with
    {
        Lead = Lead ?? before.Lead,
        Role = Role ?? before.Role,
        Reporter = Reporter ?? before.Reporter,
        SecondSource = SecondSource ?? before.SecondSource,
        Targets = Targets ?? before.Targets,
    };

    internal Milestone Of(Milestone before) => before with { Owner = Reporter ?? before.Owner, Reporter = Reporter ?? before.Reporter };

    internal SupplementaryMeasure Of(SupplementaryMeasure before) => before with { Reporter = Reporter ?? before.Reporter };
}
