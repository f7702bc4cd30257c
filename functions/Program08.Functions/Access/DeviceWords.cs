namespace Program08.Functions.Access;

/// <summary>A browser as its owner would call it.</summary>
internal static class DeviceWords
{
    // Each says of itself what it is and what it wants to be taken for: the first that is found is what it is.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>"Chrome trên Windows"; never what the browser wrote itself.</summary>
    public static string Of(string? userAgent)
    {
        var browser = Find(Browsers, userAgent) ?? "Trình duyệt khác";
        return Find(Systems, userAgent) is { } system ? $"{browser} trên {system}" : browser;
    }

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        known.Where(one => userAgent?.Contains(one.Mark, StringComparison.Ordinal) == true).Select(one => one.Name).FirstOrDefault();
}
