namespace Program08.Standalone.Engine;

/// <summary>Where an orchestrator's code and its history part.</summary>
/// <param name="Step">Sequence number; −1 when it is about the end.</param>
/// <param name="Expected">What history holds.</param>
/// <param name="Found">What the code asks for.</param>
public sealed record StepMismatch(int Step, string Expected, string Found);
