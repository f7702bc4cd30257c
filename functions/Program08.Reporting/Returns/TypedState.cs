namespace Program08.Reporting.Returns;

/// <summary>The choice beside a field of the form.</summary>
public enum TypedState
{
    /// <summary>Số liệu: what is typed speaks for itself, and nothing typed is nothing said.</summary>
    Figure,

    /// <summary>Không phát sinh.</summary>
    Zero,

    /// <summary>Không thuộc diện, with a reason.</summary>
    NotApplicable,

    /// <summary>Chưa có, with a reason and the day it is expected.</summary>
    Missing,

    /// <summary>Chưa bắt đầu, of a milestone; so are those that follow.</summary>
    NotStarted,

    /// <summary>Đang thực hiện.</summary>
    InProgress,

    /// <summary>Hoàn thành, with the day and what proves it.</summary>
    Completed,

    /// <summary>Chậm, with a reason and the day it is expected now.</summary>
    Late,
}
