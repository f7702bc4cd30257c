using System.Text.Json.Serialization;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Demonstrations;

/// <summary>Something that somebody does at a moment of the story.</summary>
/// <param name="At">By the clock of Vietnam.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(Upload), "upload")]
[JsonDerivedType(typeof(TakeProposal), "takeProposal")]
[JsonDerivedType(typeof(Extend), "extend")]
[JsonDerivedType(typeof(SendBack), "sendBack")]
[JsonDerivedType(typeof(Correct), "correct")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Escalate), "escalate")]
[JsonDerivedType(typeof(Close), "close")]
[JsonDerivedType(typeof(SendForApproval), "sendForApproval")]
[JsonDerivedType(typeof(Decide), "decide")]
public abstract record StoryStep(DateTime At)
{
    /// <summary>A unit uploads its workbook, explains every warning and signs off.</summary>
    /// <param name="Explanation">To every warning; null where none is expected.</param>
    /// <param name="Changes">Cells in which this version differs from the unit's figures.</param>
    public sealed record Send(DateTime At, UnitCode Unit, string? Explanation = null, IReadOnlyDictionary<FigureKey, string>? Changes = null) : StoryStep(At);

    /// <summary>A unit uploads its workbook as it was first written, and looks at the answer.</summary>
    public sealed record Upload(DateTime At, UnitCode Unit) : StoryStep(At);

    /// <summary>A unit takes the value that the check proposes, explains what is left and signs off.</summary>
    public sealed record TakeProposal(DateTime At, UnitCode Unit, string? Explanation = null) : StoryStep(At);

    /// <summary>The coordinator gives a unit more time.</summary>
    public sealed record Extend(DateTime At, UnitCode Unit, DateTime Until, string Reason) : StoryStep(At);

    /// <summary>The coordinator sends a return back.</summary>
    /// <param name="Notes">To single figures.</param>
    public sealed record SendBack(DateTime At, UnitCode Unit, string Reason, IReadOnlyDictionary<FigureKey, string>? Notes = null) : StoryStep(At);

    /// <summary>The coordinator enters what somebody of a unit telephoned: the unit's own figures, as they are in the end.</summary>
    /// <param name="CalledBy">A function, never a person's name.</param>
    /// <param name="Figures">Which of them.</param>
    public sealed record Correct(DateTime At, UnitCode Unit, string CalledBy, string Reason, IReadOnlyList<FigureKey> Figures) : StoryStep(At);

    /// <summary>A unit stands by what was entered for it.</summary>
    public sealed record Confirm(DateTime At, UnitCode Unit) : StoryStep(At);

    /// <summary>The coordinator has the superior of an overdue unit told.</summary>
    public sealed record Escalate(DateTime At, UnitCode Unit) : StoryStep(At);

    /// <summary>The coordinator closes the collection.</summary>
    public sealed record Close(DateTime At) : StoryStep(At);

    /// <summary>The coordinator sends the report on.</summary>
    public sealed record SendForApproval(DateTime At) : StoryStep(At);

    /// <summary>An approver decides.</summary>
    /// <param name="Person">Id in the story.</param>
    /// <param name="Reason">Asked for when it is returned.</param>
    public sealed record Decide(DateTime At, string Person, bool Approve, string Reason = "") : StoryStep(At);
}
