using Program08.Reporting.Programmes;

namespace Program08.Storage.Records;

/// <summary>Names of the rows about programmes' rules that belong to no cycle.</summary>
public static class RuleKeys
{
    public const string Partition = "rules";

    /// <summary>The rules that are retired, a row a programme.</summary>
    public static string Retired(ProgrammeCode programme) => $"retired:{programme}";

    /// <summary>Subject of what is told about a programme's rules.</summary>
    public static string Subject(ProgrammeCode programme) => programme.Value;
}
