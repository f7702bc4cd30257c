namespace Program08.Reporting.Words;

/// <summary>A value, or the reasons why there is none (at least one).</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public sealed record Success(T Value) : Outcome<T>;

    public sealed record Failed(IReadOnlyList<Failure> Failures) : Outcome<T>;
}
