namespace Program08.Reporting.Validation.Expressions;

/// <summary>What a part of an expression gives. Kinds of numbers don't mix, except with plain ones.</summary>
internal enum ValueKind
{
    Truth,

    /// <summary>A number written in the expression, or a ratio of two of the same kind.</summary>
    Plain,

    /// <summary>People, households, communes, tonnes.</summary>
    Amount,

    /// <summary>Đồng.</summary>
    Money,

    /// <summary>In percent or points, as 94.1.</summary>
    Percent,

    /// <summary>A day. Days differ by a plain number of days.</summary>
    Date,

    /// <summary>A number with a unit of its own: years, beds per ten thousand people.</summary>
    Other,
}
