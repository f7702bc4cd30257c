namespace Program08.Pages.Approvals;

/// <param name="Name">"Sở LĐ-TB&amp;XH chủ trì".</param>
/// <param name="Open">Without target or without figure.</param>
public sealed record GroupCount(string Name, int Met, int NotMet, int Open)
{
    public int Total => Met + NotMet + Open;
}
