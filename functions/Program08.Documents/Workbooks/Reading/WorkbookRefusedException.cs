using Program08.Reporting.Words;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Ends the reading from deep inside a stream; <see cref="ReturnReader"/> turns it into a refusal, it goes no further.</summary>
internal sealed class WorkbookRefusedException(string code, LocalText refusal, LocalText mend) : Exception(refusal.En)
{
    public string Code => code;

    /// <summary>Whether such a file must not be kept either.</summary>
    public bool IsUnlawful => code is "READ-PERSONS" or "READ-SECRET";

    public LocalText Refusal => refusal;

    public LocalText Mend => mend;
}
