namespace Program08.Storage.Records;

public enum Role
{
    /// <summary>Đầu mối của đơn vị: uploads, mends, explains.</summary>
    Reporter,

    /// <summary>Người xác nhận của đơn vị: signs off.</summary>
    Signer,

    /// <summary>Cấp trên của đơn vị: is told when the unit is overdue, and may look at its pages.</summary>
    Superior,

    /// <summary>Điều phối: plans, sends back, consolidates.</summary>
    Coordinator,

    /// <summary>Người duyệt, of a level.</summary>
    Approver,

    /// <summary>Cấp phó được ủy quyền, of a level: decides for its approvers while they are away.</summary>
    Deputy,

    /// <summary>Lãnh đạo nhận báo cáo.</summary>
    Reader,

    /// <summary>Kiểm tra, giám sát: reads the history.</summary>
    Auditor,

    /// <summary>Quản trị: people and settings; no figures.</summary>
    Administrator,
}
