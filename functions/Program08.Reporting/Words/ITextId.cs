namespace Program08.Reporting.Words;

/// <summary>An id that is a short text with rules of its own; two kinds of id can't be mixed up.</summary>
public interface ITextId<TSelf>
    where TSelf : struct, ITextId<TSelf>
{
    string Value { get; }

    /// <exception cref="FormatException">The text breaks the kind's rules.</exception>
    static abstract TSelf From(string value);
}
