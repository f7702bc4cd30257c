namespace Program08.Pages.Access;

/// <summary>How people are found where they are too many for one page: <c>tim</c> and <c>sau</c> in the address.</summary>
/// <param name="Text">As typed; empty for none.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record PeopleSearch(string Text, string? Next)
{
    public const string TextKey = "tim";
    public const string AfterKey = "sau";

    /// <summary>The most people who stand on one page.</summary>
    public const int MaximumUnpaged = 500;

    /// <summary>People on a page where there are more.</summary>
    public const int PeoplePerPage = 100;
}
