namespace Program08.Reporting.Periods;

/// <summary>Where a date goes that falls on a day off. The Civil Code 2015 (Art. 148) says next; directives that ask for "before" mean previous.</summary>
public enum DayShift
{
    Next,
    Previous,
    None,
}
