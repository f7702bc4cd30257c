using Program08.Reporting.People;
using Program08.Reporting.Words;

namespace Program08.Documents.People;

/// <summary>What came of reading a list of people.</summary>
public abstract record PeopleReading
{
    private PeopleReading()
    {
    }

    /// <param name="Lines">In the order of the file, empty rows left out; what they say is not judged.</param>
    public sealed record Read(IReadOnlyList<PersonLine> Lines) : PeopleReading;

    /// <param name="Reason">Why the file is no list of people, and what would be.</param>
    public sealed record Refused(LocalText Reason) : PeopleReading;
}
