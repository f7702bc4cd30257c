namespace Program08.Pages.Cycles;

/// <param name="Role">"Đầu mối", "Người xác nhận".</param>
/// <param name="Phone">Null when unknown.</param>
public sealed record UnitContact(string Name, string Role, string Email, string? Phone)
{
    /// <summary>The role of one who is told when the unit is overdue.</summary>
    public const string Superior = "Cấp trên";
}
