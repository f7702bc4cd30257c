namespace Program08.Pages.Cycles;

public enum MailState
{
    /// <summary>Chờ gửi.</summary>
    Waiting,

    /// <summary>Đã gửi.</summary>
    Sent,

    /// <summary>Tried again after an outage between acceptance and recording: the same message may have come twice, under one Message-ID.</summary>
    PossiblyRepeated,

    /// <summary>Lỗi.</summary>
    Failed,
}
