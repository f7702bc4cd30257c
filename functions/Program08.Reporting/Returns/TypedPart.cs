namespace Program08.Reporting.Returns;

/// <summary>Which control of a field.</summary>
public enum TypedPart
{
    Text,
    Reason,
    Expected,
}
