namespace Program08.Functions.Moving;

/// <summary>What a file of <c>export-cycle</c> holds, and the proof that it holds it. It is the zip's entry <see cref="EntryName"/>; the others are <see cref="RowsName"/>, <see cref="PeopleName"/> and the files.</summary>
/// <param name="Format">Version of this layout and of the rows in it.</param>
/// <param name="Product">Version of the program that wrote it.</param>
/// <param name="Cycle">The cycle's id.</param>
/// <param name="MovedAt">UTC.</param>
/// <param name="To">Address of the site it is for; null for any.</param>
/// <param name="IsDemonstration">Whether it comes from a demonstration.</param>
/// <param name="RowsHash">SHA-256 of the entry with the rows, a JSON object in each line.</param>
/// <param name="PeopleHash">SHA-256 of the entry with the people.</param>
/// <param name="Files">SHA-256 of every file, which is its name below <see cref="FilesFolder"/> too.</param>
internal sealed record CyclePackage(int Format, string Product, string Cycle, DateTimeOffset MovedAt, string? To, bool IsDemonstration, int Rows, string RowsHash, int People, string PeopleHash, IReadOnlyList<string> Files)
{
    public const int CurrentFormat = 1;
    public const string EntryName = "cycle.json";
    public const string RowsName = "rows.jsonl";
    public const string PeopleName = "people.jsonl";
    public const string FilesFolder = "files/";
}
