namespace Program08.Reporting.Programmes;

/// <summary>What stands around the own reports of a programme's units of one kind.</summary>
/// <param name="Form">Of the paper.</param>
/// <param name="SuperiorBody">"ĐẢNG BỘ TỈNH …"; null for a body without one.</param>
/// <param name="Body">Who reports, with <c>{unit}</c> for the unit's name: "Đảng ủy\n{unit}".</param>
/// <param name="NumberSuffix">"BC/ĐU".</param>
/// <param name="SignerTitle">"T/M Đảng ủy\nBí thư"; the name stays empty.</param>
/// <param name="Archive">Last of the recipients.</param>
public sealed record UnitLetter(LetterForm Form, string? SuperiorBody, string Body, string NumberSuffix, string SignerTitle, string Archive);
