namespace Program08.Storage.Records;

/// <summary>That a version was signed off (xác nhận gửi).</summary>
/// <param name="By">Person id.</param>
/// <param name="At">UTC.</param>
/// <param name="ReceiptNumber">On the receipt (phiếu tiếp nhận).</param>
/// <param name="InPlaceOf">Name of the absent person it was done for; null for one's own role.</param>
public sealed record SignOff(string By, DateTimeOffset At, string ReceiptNumber, string? InPlaceOf = null);
