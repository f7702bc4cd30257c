namespace Program08.Reporting.Returns;

/// <summary>What a unit tells in words beside its figures, in the order of an official report.</summary>
public enum TextSection
{
    /// <summary>Kết quả nổi bật.</summary>
    Results,

    /// <summary>Tồn tại, hạn chế.</summary>
    Shortcomings,

    /// <summary>Nguyên nhân.</summary>
    Causes,

    /// <summary>Kiến nghị.</summary>
    Proposals,
}
