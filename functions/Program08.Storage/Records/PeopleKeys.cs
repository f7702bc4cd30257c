using Program08.Reporting.Units;

namespace Program08.Storage.Records;

/// <summary>Names of the rows beside the people's own: what was begun with them and is still to be ended.</summary>
public static class PeopleKeys
{
    public const string InvitationOrders = "invite:";
    public const string Imports = "import:";
    public const string Handovers = "handover:";

    /// <summary>Who was removed, so that a board finds units left without anybody without reading everybody.</summary>
    public const string RemovedPrefix = "removed:";

    /// <summary>Whose superior somebody is, by unit.</summary>
    public const string Oversees = "oversees:";

    /// <summary>Says that everybody who oversees a unit is in the index.</summary>
    public const string OverseesIndex = "oversees";

    public static string OverseesOf(UnitCode unit) => $"{Oversees}{unit}:";

    public static string Removed(string person) => RemovedPrefix + person;

    public static string InvitationOrder(string person) => InvitationOrders + person;

    public static string Import(string fileHash) => Imports + fileHash;

    public static string Handover(UnitCode unit, string from) => $"{Handovers}{unit}:{from}";
}
