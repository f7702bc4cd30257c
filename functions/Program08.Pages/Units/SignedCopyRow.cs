namespace Program08.Pages.Units;

/// <summary>A paper that came. Times UTC.</summary>
/// <param name="Letter">"Số 125/BC-UBND ngày 20/01/2024".</param>
/// <param name="Signer">With capacity.</param>
/// <param name="IsConfirmed">By the person who sent it, since no hash could be read.</param>
public sealed record SignedCopyRow(int Number, int Version, string Letter, string Signer, string FileName, long Length, string AddedByName, DateTimeOffset AddedAt, bool IsConfirmed);
