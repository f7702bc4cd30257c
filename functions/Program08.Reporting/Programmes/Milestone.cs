using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>A task with a day by which it is to be done (nhiệm vụ có thời hạn): one unit leads it and reports where it stands; nothing of it is a number.</summary>
/// <param name="Owner">The unit or department that leads the task and reports it.</param>
/// <param name="Due">Done on this day at the latest.</param>
/// <param name="Done">What counts as done: "Kế hoạch được Ủy ban nhân dân Thành phố ban hành".</param>
/// <param name="Evidence">What has to prove it; null where the unit's word is enough.</param>
public sealed record Milestone(
    MeasureCode Code,
    int Number,
    LocalText Name,
    UnitCode Owner,
    DateOnly Due,
    LocalText Done,
    Provenance Provenance,
    LocalText? Evidence = null)
    : Measure(Code, Number, Name, Task, MeasureKind.Milestone, Accrual.Stock, ReportedBy.City, null, Provenance, Owner)
{
    /// <summary>Stands where other measures have their unit of measure.</summary>
    private const string Task = "nhiệm vụ";
}
