namespace Program08.Reporting.Demonstrations;

/// <summary>What a city total is split by.</summary>
public enum UnitWeight
{
    ReferencePopulation,
    Communes,
}
