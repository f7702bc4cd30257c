namespace Program08.Reporting.Programmes;

/// <summary>A level that another source gives for the same target. Printed beside it with the state it would give, and never counted.</summary>
/// <param name="Value">In the measure's unit.</param>
/// <param name="Source">"nguồn năm 2024": stands behind "theo".</param>
public sealed record OtherLevel(TargetOperator Operator, decimal Value, string Source);
