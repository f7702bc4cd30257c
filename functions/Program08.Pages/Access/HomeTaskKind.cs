namespace Program08.Pages.Access;

/// <summary>Groups of the home page, in the order they are shown.</summary>
public enum HomeTaskKind
{
    /// <summary>Báo cáo của đơn vị.</summary>
    UnitReturn,

    /// <summary>Báo cáo chờ duyệt.</summary>
    Approval,

    /// <summary>Đợt báo cáo điều phối.</summary>
    Cycle,

    /// <summary>Báo cáo để xem, nhật ký để kiểm tra.</summary>
    Reading,

    /// <summary>Quản trị.</summary>
    Administration,
}
