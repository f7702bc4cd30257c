using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>Names of <see cref="SignerCapacity"/>.</summary>
public static class SignerCapacities
{
    public static LocalText Name(SignerCapacity capacity) => capacity switch
    {
        SignerCapacity.Direct => new("Trực tiếp", "In person"),
        SignerCapacity.ForTheHead => new("KT. (ký thay)", "For the head"),
        SignerCapacity.ByOrder => new("TL. (thừa lệnh)", "By order"),
        SignerCapacity.ByAuthority => new("TUQ. (thừa ủy quyền)", "By delegated authority"),
    };
}
