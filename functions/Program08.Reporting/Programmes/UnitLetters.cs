namespace Program08.Reporting.Programmes;

/// <summary>The letterheads of the units' own reports, where they aren't the usual ones of the state form (People's Committee, department).</summary>
/// <param name="Territorial">Null: the usual one.</param>
/// <param name="Departments">Null: the usual one.</param>
public sealed record UnitLetters(UnitLetter? Territorial = null, UnitLetter? Departments = null);
