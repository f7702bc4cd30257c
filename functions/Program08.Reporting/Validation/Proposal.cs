using Program08.Reporting.Returns;

namespace Program08.Reporting.Validation;

/// <summary>A value the rule thinks was meant. Never taken without a person's click.</summary>
/// <param name="Text">"hơn 430 tỷ đồng".</param>
public sealed record Proposal(FigureKey Figure, decimal Value, Bound Bound, string Text);
