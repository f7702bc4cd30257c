using Program08.Reporting.Words;

namespace Program08.Functions.Units;

/// <summary>What became of a workbook that was sent.</summary>
public abstract record ReturnTaking
{
    private ReturnTaking()
    {
    }

    /// <summary>It is a version, and was checked.</summary>
    /// <param name="IsRepeated">Whether a program sent the same again under the same key: nothing was done.</param>
    public sealed record Taken(int Version, bool IsRepeated) : ReturnTaking;

    /// <summary>Nothing is taken for the unit now, or not like this.</summary>
    public sealed record Refused(Failure Failure) : ReturnTaking;

    /// <summary>The file itself can't be taken; it was not kept.</summary>
    public sealed record NotAFile(Failure Failure) : ReturnTaking;

    /// <summary>More bytes than are taken.</summary>
    public sealed record TooLarge : ReturnTaking;
}
