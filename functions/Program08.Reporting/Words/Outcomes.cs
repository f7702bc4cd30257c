namespace Program08.Reporting.Words;

/// <summary>Making and chaining outcomes.</summary>
public static class Outcomes
{
    public static Outcome<T> Success<T>(T value) => new Outcome<T>.Success(value);

    public static Outcome<T> Fail<T>(params IReadOnlyList<Failure> failures) => new Outcome<T>.Failed(failures);

    /// <summary>Goes on with the value; failures pass through.</summary>
    public static Outcome<TNext> Then<T, TNext>(this Outcome<T> outcome, Func<T, Outcome<TNext>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.TryGet(out var value, out var failures) ? next(value) : new Outcome<TNext>.Failed(failures);
    }

    /// <summary>True with the value, false with the failures (at least one).</summary>
    public static bool TryGet<T>(this Outcome<T> outcome, out T value, out IReadOnlyList<Failure> failures)
    {
        switch (outcome)
        {
            case Outcome<T>.Success success:
                (value, failures) = (success.Value, []);
                return true;
            case Outcome<T>.Failed failed:
                (value, failures) = (default!, failed.Failures);
                return false;
            default:
                throw new ArgumentNullException(nameof(outcome));
        }
    }
}
