namespace Program08.Pages.Cycles;

/// <summary>One step of the cycle that sends mail.</summary>
/// <param name="At">UTC; null when it depends on what people do.</param>
/// <param name="What">"Nhắc trước hạn 5 ngày làm việc".</param>
/// <param name="Condition">"Chỉ gửi đơn vị còn thiếu"; null when it goes to all.</param>
/// <param name="Recipients">"Nguyễn … (Quận Hoàng Mai) – mail address".</param>
public sealed record PlannedMail(DateTimeOffset? At, string What, string? Condition, IReadOnlyList<string> Recipients);
