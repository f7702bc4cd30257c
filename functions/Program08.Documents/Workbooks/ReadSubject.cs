using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Documents.Workbooks;

/// <summary>What a workbook that came in should be: this unit's, for this cycle.</summary>
/// <param name="Programme">In the version the cycle is pinned to.</param>
/// <param name="IsDemonstration">Reads beside each figure what it rests on; one that says nothing counts as made up.</param>
public sealed record ReadSubject(Programme Programme, CycleId Cycle, Unit Unit, bool IsDemonstration = false);
