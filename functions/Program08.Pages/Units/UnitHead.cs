using Program08.Reporting.Units;

namespace Program08.Pages.Units;

/// <param name="Name">"Quận Hoàng Mai".</param>
public sealed record UnitHead(UnitCode Code, string Name);
