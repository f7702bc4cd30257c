namespace Program08.Functions.Hosts.Data;

/// <summary>What was proved, and every damage in one line.</summary>
/// <param name="Files">Uploads whose content was hashed.</param>
/// <param name="References">Rows' references to files that were followed.</param>
/// <param name="Chains">Histories that were followed from first to last entry.</param>
internal sealed record VerificationReport(int Rows, int Files, int References, int Chains, int Entries, IReadOnlyList<string> Damages)
{
    public bool IsWhole => Damages.Count == 0;
}
