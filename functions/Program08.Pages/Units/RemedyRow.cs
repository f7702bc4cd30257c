namespace Program08.Pages.Units;

/// <summary>What a unit will do about an indicator it does not meet; parts empty where nothing was written.</summary>
public sealed record RemedyRow(string Indicator, string Solution, string Responsible, string Deadline);
