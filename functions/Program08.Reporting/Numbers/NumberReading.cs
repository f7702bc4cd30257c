using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Numbers;

/// <summary>What a cell's text turned out to be. Nothing is guessed: where two readings are possible the sender is asked.</summary>
public abstract record NumberReading
{
    private NumberReading()
    {
    }

    /// <summary>One number, in the measure's unit (money in đồng, a percentage as 94.1).</summary>
    /// <param name="Notes">What was taken for granted; empty for plain Vietnamese writing.</param>
    public sealed record Number(decimal Value, Bound Bound, IReadOnlyList<LocalText> Notes) : NumberReading;

    /// <summary>"14/14": part and whole, or result and plan, in one cell.</summary>
    public sealed record Ratio(decimal Numerator, decimal Denominator) : NumberReading;

    /// <summary>"Không", "KPS", "không phát sinh": zero, said in so many words.</summary>
    public sealed record Nothing : NumberReading;

    /// <summary>Blank, "-", "…", "chưa có": no figure, and not zero either.</summary>
    public sealed record Blank : NumberReading;

    /// <summary>"Không thuộc diện".</summary>
    public sealed record NotApplicable : NumberReading;

    /// <summary>Two readings are possible.</summary>
    /// <param name="Candidates">At least two, the likelier by the rules of writing first.</param>
    public sealed record Ambiguous(IReadOnlyList<decimal> Candidates, LocalText Question) : NumberReading;

    /// <summary>No reading is possible.</summary>
    public sealed record Wrong(LocalText Why, LocalText Mend) : NumberReading;
}
