namespace Program08.Reporting.Programmes;

/// <summary>What stands around the programme's report.</summary>
/// <param name="SuperiorBody">"UBND THÀNH PHỐ HÀ NỘI"; null for a body without one.</param>
/// <param name="IssuingBody">"SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI".</param>
/// <param name="NumberSuffix">"BC-SLĐTBXH", on Party papers "BC/BCĐ": stands behind the number that the clerk fills in.</param>
/// <param name="Place">"Hà Nội".</param>
/// <param name="Recipients">Lines under "Nơi nhận".</param>
/// <param name="SignerTitle">"GIÁM ĐỐC"; the name stays empty.</param>
/// <param name="Form">Of the paper.</param>
public sealed record Letterhead(
    string? SuperiorBody,
    string IssuingBody,
    string NumberSuffix,
    string Place,
    IReadOnlyList<string> Recipients,
    string SignerTitle,
    LetterForm Form = LetterForm.State);
