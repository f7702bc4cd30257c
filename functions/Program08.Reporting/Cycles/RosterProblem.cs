using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>What is wrong with the people of a plan.</summary>
/// <param name="Severity">Block: the cycle can't be planned so. Explain: the coordinator should look. Note: good to know.</param>
/// <param name="Unit">Null when it isn't about one unit.</param>
public sealed record RosterProblem(string Code, Severity Severity, UnitCode? Unit, LocalText Message);
