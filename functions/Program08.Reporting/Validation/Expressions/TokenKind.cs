namespace Program08.Reporting.Validation.Expressions;

internal enum TokenKind
{
    Number,

    /// <summary>Text between square brackets, without them.</summary>
    Cell,

    /// <summary>and, or, not, names of functions.</summary>
    Word,

    /// <summary>Operators, brackets, comma.</summary>
    Sign,
    End,

    /// <summary>Nothing of the language.</summary>
    Unknown,
}
