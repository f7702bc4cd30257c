using Program08.Reporting.Words;

namespace Program08.Functions.Api;

/// <summary>What the administrator calls another system, of a key and of an address that is told alike.</summary>
internal static class ConnectionName
{
    private const int Longest = 80;

    public static readonly Failure Wrong = new("name", new($"Nhập tên gồm 2 đến {Longest} ký tự.", $"A name has 2 to {Longest} characters."));

    public static string Clean(string? typed) => (typed ?? "").Trim().Normalize();

    public static bool IsWrong(string clean) => clean.Length is < 2 or > Longest || clean.Any(char.IsControl);
}
