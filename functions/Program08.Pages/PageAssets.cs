using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Program08.Pages;

/// <summary>The files that pages refer to: stylesheet, script, typeface, icon.</summary>
public static partial class PageAssets
{
    private static readonly (FrozenDictionary<string, Asset> Files, FrozenDictionary<string, string> Names) Loaded = Load();

    /// <summary>By the hashed name that stands in the address: <c>app.1a2b3c4d.css</c>.</summary>
    public static IReadOnlyDictionary<string, Asset> Files => Loaded.Files;

    /// <summary>The address of a file by its plain name: <c>app.css</c> gives <c>/tai-nguyen/app.1a2b3c4d.css</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public static string Url(string logicalName) => $"{PageRoutes.Assets}/{Loaded.Names[logicalName]}";

    private static (FrozenDictionary<string, Asset>, FrozenDictionary<string, string>) Load()
    {
        var files = new Dictionary<string, Asset>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var typeface in typeof(PageAssets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("assets/", StringComparison.Ordinal) && name.EndsWith(".woff2", StringComparison.Ordinal)))
        {
            Add(typeface["assets/".Length..], Read(typeface), "font/woff2");
        }

        Add("icon.svg", Read("assets/icon.svg"), "image/svg+xml");
        Add("app.js", Read("assets/app.js"), "text/javascript; charset=utf-8");
        Add("draft.js", Read("assets/draft.js"), "text/javascript; charset=utf-8");
        Add("app.css", Stylesheet(names), "text/css; charset=utf-8");
        return (files.ToFrozenDictionary(StringComparer.Ordinal), names.ToFrozenDictionary(StringComparer.Ordinal));

        void Add(string name, byte[] content, string type)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4));
            var hashed = $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
            files.Add(hashed, new Asset(content, type, name));
            names.Add(name, hashed);
        }
    }

    // One request instead of three. The base goes into a layer below ours: unlayered, its rules would win over all of ours.
    private static byte[] Stylesheet(Dictionary<string, string> names)
    {
        var text = new StringBuilder("@charset \"UTF-8\";\n@layer pico, base, parts, pages;\n@layer pico {\n");
        text.Append(Text("assets/pico.css").Replace("@charset \"UTF-8\";", "", StringComparison.Ordinal)).Append("\n}\n");
        foreach (var sheet in (string[])["typeface.css", "base.css", "parts.css", "pages.css"])
        {
            text.Append(Text($"assets/{sheet}")).Append('\n');
        }

        return Encoding.UTF8.GetBytes(AssetReference().Replace(text.ToString(), match => $"url({PageRoutes.Assets}/{names[match.Groups[1].Value]})"));
    }

    internal static string Text(string resource) => Encoding.UTF8.GetString(Read(resource)).TrimStart('\uFEFF');

    internal static byte[] Read(string resource)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{resource}'.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    [GeneratedRegex(@"url\(([a-z0-9-]+\.woff2)\)")]
    internal static partial Regex AssetReference();
}
