namespace Program08.Reporting.People;

/// <summary>One line of a list of people as it came: a person with one role. Texts are NFC and trimmed, empty where nothing was written.</summary>
/// <param name="Row">In its file, from 1.</param>
/// <param name="Role">In words: "Đầu mối".</param>
/// <param name="UnitCode">For the roles of a unit.</param>
/// <param name="UnitName">For people to read only; the code counts.</param>
public sealed record PersonLine(int Row, string Name, string Email, string Phone, string Role, string UnitCode, string UnitName);
