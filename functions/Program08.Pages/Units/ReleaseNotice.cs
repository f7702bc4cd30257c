using Program08.Reporting.Cycles;

namespace Program08.Pages.Units;

/// <summary>Why the unit need not report.</summary>
/// <param name="ByName">The coordinator.</param>
/// <param name="At">UTC.</param>
public sealed record ReleaseNotice(ReleaseKind Kind, string Reason, string ByName, DateTimeOffset At)
{
    /// <summary>"được miễn báo cáo trong đợt này".</summary>
    public string InWords => Kind switch
    {
        ReleaseKind.Waived => "được miễn báo cáo trong đợt này",
        ReleaseKind.Excluded => "không thuộc diện báo cáo trong đợt này",
    };
}
