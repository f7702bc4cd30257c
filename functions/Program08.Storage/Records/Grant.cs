namespace Program08.Storage.Records;

/// <summary>A role, and what it is for.</summary>
/// <param name="Unit">Unit code, for the roles of a unit.</param>
/// <param name="Level">Approval level, for approvers and their deputies; 0 otherwise.</param>
/// <param name="InPlaceOf">Name of the absent person whose role it is; null for one's own. Lives for a request, is never stored.</param>
public sealed record Grant(Role Role, string? Unit = null, int Level = 0, string? InPlaceOf = null);
