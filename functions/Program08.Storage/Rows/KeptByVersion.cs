using System.Collections.Concurrent;

namespace Program08.Storage.Rows;

/// <summary>What was made of rows, for as long as they stay the same: each is known by the version it was made of, which whoever asks has read first.</summary>
internal sealed class KeptByVersion<TName, TVersion, TMade>
    where TName : notnull
    where TVersion : IEquatable<TVersion>
    where TMade : class
{
    // Of the rows' texts. Beyond it all are forgotten: what is in use is back with the next page.
    private const int MaximumCharacters = 8 * 1024 * 1024;

    // Whole reports are rare, and as large as all else together: they are known as long as nothing else needs their memory.
    private const int MaximumRowCharacters = 256 * 1024;
    private const int MaximumLarge = 64;

    private readonly ConcurrentDictionary<TName, (TVersion Version, TMade Made)> all = new();
    private readonly ConcurrentDictionary<TName, (TVersion Version, WeakReference<TMade> Made)> large = new();
    private long taken;

    public TMade? Find(TName name, TVersion version) =>
        all.TryGetValue(name, out var known) && known.Version.Equals(version) ? known.Made
        : large.TryGetValue(name, out var whole) && whole.Version.Equals(version) && whole.Made.TryGetTarget(out var made) ? made
        : null;

    /// <param name="characters">Length of the row's text.</param>
    public void Keep(TName name, TVersion version, TMade made, int characters)
    {
        if (characters > MaximumRowCharacters)
        {
            if (large.Count >= MaximumLarge)
            {
                large.Clear();
            }

            large[name] = (version, new WeakReference<TMade>(made));
            return;
        }

        if (Interlocked.Add(ref taken, characters) > MaximumCharacters)
        {
            all.Clear();
            Interlocked.Exchange(ref taken, characters);
        }

        all[name] = (version, made);
    }
}
