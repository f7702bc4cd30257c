namespace Program08.Reporting.Units;

public enum UnitKind
{
    /// <summary>Quận.</summary>
    UrbanDistrict,

    /// <summary>Huyện.</summary>
    RuralDistrict,

    /// <summary>Thị xã.</summary>
    Town,

    /// <summary>Phường, xã from 1 July 2025.</summary>
    Commune,

    /// <summary>Sở, or a central agency that reports beside the territorial units.</summary>
    Department,
}
