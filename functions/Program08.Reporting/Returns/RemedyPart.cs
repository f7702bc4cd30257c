namespace Program08.Reporting.Returns;

/// <summary>What is told of a remedy, in the order of the form.</summary>
public enum RemedyPart
{
    /// <summary>Giải pháp.</summary>
    Solution,

    /// <summary>Người phụ trách.</summary>
    Responsible,

    /// <summary>Thời hạn.</summary>
    Deadline,
}
