namespace Program08.Pages.Cycles;

/// <summary>What a coordinator does to one unit.</summary>
public enum UnitActKind
{
    SendBack,
    Extend,
    Release,
    Resume,
    Escalate,
    Correct,
    Contact,
    Read,
}
