namespace Program08.Reporting.Returns;

/// <summary>A field as a person sends it.</summary>
/// <param name="Field">A figure's key, or a text section's id.</param>
/// <param name="SeenRevision">The revision that stood on the person's screen; 0 for a field nobody had written in.</param>
public sealed record DraftChange(string Field, TypedEntry Entry, int SeenRevision);
