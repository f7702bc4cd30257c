namespace Program08.Reporting.Units;

/// <param name="From">First day.</param>
/// <param name="Communes">How many communes the unit has from then on.</param>
public sealed record CommuneChange(DateOnly From, int Communes);
