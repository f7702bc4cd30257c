using System.Xml;

namespace Program08.Documents.Workbooks.Reading.Ods;

/// <summary>What an OpenDocument package is not read for.</summary>
internal static class OdsNature
{
    private const string Sheet = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>Null when it is a sheet without macros, password and embedded objects.</summary>
    public static WorkbookRefusedException? Refusal(XlsxPackage package)
    {
        var (isSheet, isEncrypted) = (false, false);
        using var manifest = package.Xml("META-INF/manifest.xml");
        while (manifest is not null && manifest.Advance())
        {
            if (manifest.NodeType == XmlNodeType.Element)
            {
                isEncrypted |= manifest.LocalName == "encryption-data";
                isSheet |= manifest.LocalName == "file-entry" && Value(manifest, "full-path") == "/" && Value(manifest, "media-type")?.StartsWith(Sheet, StringComparison.Ordinal) == true;
            }
        }

        return 0 switch
        {
            _ when isEncrypted => Refusals.Encrypted(),
            _ when !isSheet => Refusals.OtherKind("tài liệu OpenDocument không phải bảng tính", "an OpenDocument file that is no sheet"),
            _ when package.HasAny("Basic/") || package.HasAny("Scripts/") => Refusals.Macros(),
            _ when package.HasAny("Object ") => Refusals.Embedded(),
            _ => null,
        };
    }

    private static string? Value(XmlReader reader, string name) => reader.GetAttribute(name, "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
}
