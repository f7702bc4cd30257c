namespace Program08.Reporting.Programmes;

/// <summary>How a paper is laid out, and how capacities are written on it.</summary>
public enum LetterForm
{
    /// <summary>Decree 30/2020/NĐ-CP: national title and motto, "Số: …/BC-…", "TM.", "KT.".</summary>
    State,

    /// <summary>Guideline 36-HD/VPTW of 3/4/2018: "ĐẢNG CỘNG SẢN VIỆT NAM", "Số …-BC/…", "T/M", "K/T".</summary>
    Party,
}
