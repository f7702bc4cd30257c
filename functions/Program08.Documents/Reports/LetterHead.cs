namespace Program08.Documents.Reports;

/// <summary>What stands around a report in the state form (Decree 30/2020/NĐ-CP): data of the programme's agency, not of the code.</summary>
/// <param name="SuperiorBody">"UBND THÀNH PHỐ HÀ NỘI"; null for a body without one.</param>
/// <param name="IssuingBody">"SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI".</param>
/// <param name="NumberSuffix">"BC-SLĐTBXH", printed behind the number that the clerk fills in.</param>
/// <param name="Place">"Hà Nội".</param>
/// <param name="Date">Of signing; null leaves day, month and year to be filled in.</param>
/// <param name="Programme">Name of the programme, as in "thực hiện …".</param>
/// <param name="Recipients">Lines under "Nơi nhận", without hyphen and end mark.</param>
/// <param name="SignerTitle">"GIÁM ĐỐC"; the name stays empty.</param>
public sealed record LetterHead(
    string? SuperiorBody,
    string IssuingBody,
    string NumberSuffix,
    string Place,
    DateOnly? Date,
    string Programme,
    IReadOnlyList<string> Recipients,
    string SignerTitle);
