namespace Program08.Reporting.Returns;

/// <summary>What a figure rests on. Anything but <see cref="Reported"/> is marked wherever it is shown.</summary>
public enum FigureMark
{
    /// <summary>Reported by the unit, or published.</summary>
    Reported,

    /// <summary>Computed from published figures.</summary>
    Derived,

    /// <summary>Made up for a demonstration.</summary>
    Synthetic,
}
