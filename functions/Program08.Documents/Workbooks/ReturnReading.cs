using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks;

/// <summary>What came of reading a file.</summary>
public abstract record ReturnReading
{
    private ReturnReading()
    {
    }

    /// <summary>The unit's workbook of this cycle.</summary>
    /// <param name="Content">One figure for every cell asked for; a percentage's value only where one was typed. A cell that could not be read is missing there and has a finding.</param>
    /// <param name="Findings">Of the reading alone, in the order of the workbook.</param>
    public sealed record Read(ReturnContent Content, IReadOnlyList<Finding> Findings) : ReturnReading;

    /// <summary>Not a file to read figures from: broken, of another kind, or another unit's or period's. At least one finding, all of them blocking.</summary>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : ReturnReading;
}
