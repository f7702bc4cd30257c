using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace Program08.Standalone.Tests.Signatures;

/// <summary>
/// Function source is compiled here against stand-ins and elsewhere against the real packages. Each stand-in may have fewer members than the real
/// type, never other ones and never more; otherwise source would compile here that does not compile there.
/// </summary>
public sealed partial class SignatureTests
{
    private static readonly RealSignatures Real = RealSignatures.Load();

    private static Type[] OurTypes => typeof(FunctionAttribute).Assembly.GetExportedTypes();

    public static TheoryData<string> StandIns => [.. OurTypes.Where(IsStandIn).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(StandIns))]
    public void StandIn_ComparedWithTheRealType_IsASubset(string fullName)
    {
        var type = typeof(FunctionAttribute).Assembly.GetType(fullName, throwOnError: true)!;
        var name = SignatureText.NameOf(type);
        Assert.True(Real.Knows(name), $"{name} is in no real package.");

        var problems = new List<string>();
        CheckDeclaration(type, name, problems);
        var real = Real.MembersOf(name).ToHashSet();
        foreach (var member in SignatureText.Members(type).Where(m => !real.Contains(m)))
        {
            problems.Add($"{name} has{Environment.NewLine}    {member}{Environment.NewLine}  which the real type has not. Nearest there:{Environment.NewLine}    {Nearest(member, real)}");
        }

        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
    }

    [Fact]
    public void OwnTypes_OutsideTheRealNamespaces_HaveNamesOfTheirOwn()
    {
        var taken = RealSignatures.LoadNames();
        Assert.Contains("FunctionContext", taken);
        Assert.Equal([], OurTypes.Where(t => !IsStandIn(t)).Select(t => t.Name.Split('`')[0]).Intersect(taken));
    }

    private static bool IsStandIn(Type type) => !type.Namespace!.StartsWith("Program08.", StringComparison.Ordinal);

    /// <summary>Kind, modifiers and base class are the same; of interfaces there may be fewer.</summary>
    private static void CheckDeclaration(Type type, string name, List<string> problems)
    {
        var ours = SignatureText.Declaration(type);
        if (Real.DeclarationOf(name) is not { } real)
        {
            if (!ours.StartsWith("!static class", StringComparison.Ordinal))
            {
                problems.Add($"{name} is '{ours[1..]}'; the real one is a static class.");
            }

            return;
        }

        var (head, bases, tail) = Split(ours);
        var (realHead, realBases, realTail) = Split(real);
        var realBaseClass = realBases.Where(b => !InterfaceName().IsMatch(b));
        if (head != realHead || tail != realTail || bases.Except(realBases).Any() || realBaseClass.Except(bases).Any())
        {
            problems.Add($"{name} is{Environment.NewLine}    {ours[1..]}{Environment.NewLine}  the real one is{Environment.NewLine}    {real[1..]}");
        }
    }

    private static (string Head, IReadOnlyList<string> Bases, string Tail) Split(string declaration)
    {
        var parts = DeclarationParts().Match(declaration);
        var bases = parts.Groups["bases"].Success ? BaseSeparator().Split(parts.Groups["bases"].Value) : [];
        return (parts.Groups["head"].Value, bases, parts.Groups["tail"].Value);
    }

    private static string Nearest(string member, IEnumerable<string> real)
    {
        var name = MemberName().Match(member).Value;
        var nearest = real.Where(r => MemberName().Match(r).Value == name).ToArray();
        return nearest.Length == 0 ? "nothing of that name" : string.Join(Environment.NewLine + "    ", nearest);
    }

    [GeneratedRegex(@"^(?<head>.+?)( : (?<bases>.+?))?(?<tail> \[AttributeUsage\(.+\)\])?$")]
    private static partial Regex DeclarationParts();

    // Commas inside of type arguments separate nothing.
    [GeneratedRegex(@", (?![^<]*>)")]
    private static partial Regex BaseSeparator();

    [GeneratedRegex(@"^I[A-Z]")]
    private static partial Regex InterfaceName();

    [GeneratedRegex(@"[A-Za-z_]+(?=[<(]| \{| =|$)")]
    private static partial Regex MemberName();
}
