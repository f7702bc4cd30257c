using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Reporting.Demonstrations;

/// <summary>What happens in a demonstration, and who does it. Times by the clock of Vietnam.</summary>
/// <param name="Title">Said at the beginning.</param>
/// <param name="StartsAt">When the people are added and the cycle is planned.</param>
/// <param name="Units">The roster.</param>
/// <param name="Password">Everybody's: nothing here is worth keeping from anybody.</param>
/// <param name="Reporters">One for each unit; signs off too where the unit has no signer.</param>
/// <param name="Signers">For units where another person signs off.</param>
/// <param name="Superiors">Who is told when a unit is overdue.</param>
/// <param name="Steps">In order of time.</param>
/// <param name="EndsAt">Where the clock stands in the end.</param>
/// <param name="Expected">Heads what must come out, in the result's table.</param>
/// <param name="Next">What visitors find to do when the site stays up.</param>
public sealed record DemonstrationStory(
    ProgrammeCode Programme,
    PeriodCode Period,
    string Title,
    DateTime StartsAt,
    DateOnly CutOff,
    DateTime OpensAt,
    DateTime DueAt,
    DateTime ClosesAt,
    IReadOnlyList<UnitCode> Units,
    string Password,
    IReadOnlyList<StoryPerson> People,
    StoryUnitPerson Reporters,
    StoryUnitPerson Signers,
    StoryUnitPerson Superiors,
    IReadOnlyList<StoryStep> Steps,
    DateTime EndsAt,
    StoryNextCycle? Next = null,
    string Expected = "Công bố");
