using System.Globalization;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Units;

/// <summary>What the form of the signed paper says, and the names of its fields.</summary>
/// <param name="Version">The one the form was shown for.</param>
/// <param name="SignedOn">As typed.</param>
/// <param name="IsSame">Whether the person confirms that the scan is that version's paper.</param>
public sealed record SignedCopyDraft(int Version, string Number, string SignedOn, string Signer, string Capacity, bool IsSame)
{
    public const string VersionField = "copy-version";
    public const string NumberField = "copy-number";
    public const string DateField = "copy-date";
    public const string SignerField = "copy-signer";
    public const string CapacityField = "copy-capacity";
    public const string Same = "copy-same";
    public const string File = "copy-file";

    /// <summary>Null when none was chosen.</summary>
    public SignerCapacity? SignerCapacity => Enum.GetValues<SignerCapacity>().Cast<SignerCapacity?>().FirstOrDefault(capacity => capacity.ToString() == Capacity);

    public static SignedCopyDraft Of(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new(
            int.TryParse(Field(VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
            Field(NumberField), Field(DateField), Field(SignerField), Field(CapacityField), Field(Same) == "yes");

        string Field(string name) => (fields.GetValueOrDefault(name) ?? "").Trim().Normalize();
    }
}
