namespace Program08.Functions.Hosts.Checkup;

/// <summary>One line of the doctor's: what was looked at, what was found, and what to do about it.</summary>
/// <param name="Remedy">Null when there is nothing to do.</param>
internal sealed record CheckLine(CheckState State, string Subject, string Found, string? Remedy = null)
{
    public static CheckLine Ok(string subject, string found) => new(CheckState.Ok, subject, found);

    public static CheckLine Warn(string subject, string found, string remedy) => new(CheckState.Warn, subject, found, remedy);

    public static CheckLine Fail(string subject, string found, string remedy) => new(CheckState.Fail, subject, found, remedy);

    public override string ToString()
    {
        var state = State switch
        {
            CheckState.Ok => "ok  ",
            CheckState.Warn => "warn",
            CheckState.Fail => "FAIL",
        };
        return $"{state}  {Subject,-9} {Found}{(Remedy is null ? null : $" -> {Remedy}")}";
    }
}
