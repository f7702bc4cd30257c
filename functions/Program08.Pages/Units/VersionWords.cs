namespace Program08.Pages.Units;

internal static class VersionWords
{
    /// <summary>"2 lỗi phải sửa, 1 cảnh báo chờ giải trình, 3 lưu ý."</summary>
    public static string Counts(VersionSummary version)
    {
        var parts = new List<string>(4);
        if (version.Errors > 0)
        {
            parts.Add($"{version.Errors} lỗi phải sửa");
        }

        if (version.ToExplain > 0)
        {
            parts.Add($"{version.ToExplain} cảnh báo chờ giải trình");
        }

        if (version.Explained > 0)
        {
            parts.Add($"{version.Explained} cảnh báo đã giải trình");
        }

        if (version.Notes > 0)
        {
            parts.Add($"{version.Notes} lưu ý");
        }

        return parts.Count == 0 ? "Không có lỗi hay cảnh báo." : $"{string.Join(", ", parts)}.";
    }
}
