namespace Program08.Reporting.Cycles;

/// <summary>What came of calling a unit.</summary>
public enum ContactOutcome
{
    /// <summary>Đơn vị hẹn ngày gửi.</summary>
    Promised,

    /// <summary>Đã trao đổi, chưa hẹn ngày.</summary>
    Talked,

    /// <summary>Không liên lạc được.</summary>
    NotReached,
}
