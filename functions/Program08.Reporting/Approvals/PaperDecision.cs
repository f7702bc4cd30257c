using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Words;

namespace Program08.Reporting.Approvals;

/// <summary>That a decision was signed on paper and written down by somebody else, with the scan. Times UTC.</summary>
/// <param name="RecordedBy">Person id; never that of whoever decided.</param>
/// <param name="RecordedByName">As it was shown then.</param>
/// <param name="DocumentNumber">Of the paper: "125/TB-BCĐ".</param>
/// <param name="SignedOn">The paper's date.</param>
/// <param name="FileHash">Of the scan, in the upload store.</param>
/// <param name="FileLength">Bytes.</param>
/// <param name="IsHashRead">True when the report's hash was read in the scan; false when whoever recorded it confirmed that the paper is about that report.</param>
/// <param name="ObjectUntil">Until then the report waits at its level for a word of whoever is said to have decided.</param>
/// <param name="AcknowledgedAt">When they said that it is theirs; null while they did not.</param>
/// <param name="Objection">Null while there is none.</param>
/// <param name="IsFinal">The report has gone on by this decision: no objection takes it back any more.</param>
public sealed record PaperDecision(
    string RecordedBy,
    string RecordedByName,
    string DocumentNumber,
    DateOnly SignedOn,
    string FileName,
    string FileHash,
    long FileLength,
    bool IsHashRead,
    DateTimeOffset ObjectUntil,
    DateTimeOffset? AcknowledgedAt = null,
    PaperObjection? Objection = null,
    bool IsFinal = false)
{
    // Tết is the longest run of days off; where the calendar does not reach, nobody is hurried by a guess.
    private const int LongestHoliday = 9;
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>"theo bản giấy số 125/TB-BCĐ ngày 24/01/2024, Chuyên viên ghi nhận".</summary>
    public string InWords() => $"theo bản giấy số {DocumentNumber} ngày {VietnameseFormat.Date(SignedOn)}, {RecordedByName} ghi nhận";

    /// <summary>Whether the report still waits for a word on it.</summary>
    public bool HoldsAt(DateTimeOffset now) => AcknowledgedAt is null && now < ObjectUntil;

    /// <summary>The end of the working day that lies so many behind the present one, UTC; now itself for none.</summary>
    /// <param name="workingDays">0 to 10.</param>
    public static DateTimeOffset ObjectionEnds(DateTimeOffset now, int workingDays, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var today = VietnamTime.DayOf(now);
        return workingDays == 0 ? now
            : VietnamTime.At(calendar.AddWorkingDays(today, workingDays).TryGet(out var last, out _) ? last : today.AddDays(workingDays + LongestHoliday), EndOfDay);
    }
}
