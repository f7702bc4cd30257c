namespace Program08.Reporting.Cycles;

/// <summary>How somebody signs an official letter (Decree 30/2020/NĐ-CP, Article 13).</summary>
public enum SignerCapacity
{
    /// <summary>The head, personally.</summary>
    Direct,

    /// <summary>KT.: a deputy in the head's place (ký thay).</summary>
    ForTheHead,

    /// <summary>TL.: by order (thừa lệnh).</summary>
    ByOrder,

    /// <summary>TUQ.: by delegated authority (thừa ủy quyền).</summary>
    ByAuthority,
}
