namespace Program08.Pages.Mails;

/// <summary>A consolidated report in numbers.</summary>
/// <param name="Open">Indicators without target or without figure.</param>
/// <param name="UnitsIn">Units whose figures went in.</param>
public sealed record ReportCounts(int Met, int NotMet, int Open, int UnitsIn, int UnitsAsked)
{
    public int Total => Met + NotMet + Open;

    internal MailBlock AsBlock() => new MailBlock.Counts(
    [
        new MailCount(StateTone.Met, PageText.Number(Met), "đạt"),
        new MailCount(StateTone.Error, PageText.Number(NotMet), "chưa đạt"),
        .. Open == 0 ? Array.Empty<MailCount>() : [new MailCount(StateTone.None, PageText.Number(Open), "chưa đánh giá")],
        new MailCount(StateTone.Note, $"{UnitsIn}/{UnitsAsked}", "đơn vị có số liệu"),
    ]);
}
