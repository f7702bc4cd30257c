namespace Program08.Reporting.Validation;

/// <summary>What became of what a rule found in a unit's return.</summary>
public enum RuleOutcome
{
    /// <summary>The figure was changed, and the finding went: the rule was right to ask.</summary>
    Corrected,

    /// <summary>The figure stayed as it was and was accepted with the unit's explanation.</summary>
    Explained,

    /// <summary>The figure stayed as it was and was accepted, and no explanation was asked for: of a note, or of a rule that is only tried.</summary>
    Kept,

    /// <summary>The finding went though the figure stayed: evidence came, or what it was compared with changed.</summary>
    Passed,

    /// <summary>Nobody signed the return off with it or without it.</summary>
    Open,
}
