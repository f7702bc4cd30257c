using System.Buffers;

namespace Program08.Standalone.Engine;

/// <summary>Which ids can be used on every store.</summary>
internal static class InstanceIds
{
    private const int MaxLength = 100;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\#?");

    /// <returns>Why it can't be used, or null.</returns>
    public static string? Reject(string id) =>
        id.Length == 0 ? "An instance id is empty."
        : id.Length > MaxLength ? EngineText.Format($"Instance id '{id}' has {id.Length} characters; at most {MaxLength} are accepted.")
        : id[0] == '@' ? $"Instance id '{id}' begins with '@'."
        : id.AsSpan().ContainsAny(Forbidden) || id.Any(char.IsControl) ? $"Instance id '{id}' holds one of / \\ # ? or a control character."
        : null;
}
