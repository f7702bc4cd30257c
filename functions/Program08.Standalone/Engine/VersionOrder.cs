namespace Program08.Standalone.Engine;

/// <summary>How versions of orchestrations compare: empty is oldest, both numeric as numbers, else as text ignoring case.</summary>
internal static class VersionOrder
{
    public static int Compare(string? left, string? right)
    {
        if (string.IsNullOrWhiteSpace(left) || string.IsNullOrWhiteSpace(right))
        {
            return (string.IsNullOrWhiteSpace(left) ? 0 : 1) - (string.IsNullOrWhiteSpace(right) ? 0 : 1);
        }

        return Version.TryParse(left, out var a) && Version.TryParse(right, out var b)
            ? a.CompareTo(b)
            : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }
}
