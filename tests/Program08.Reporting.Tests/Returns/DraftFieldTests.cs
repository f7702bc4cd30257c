using Program08.Reporting.Returns;
using static Program08.Reporting.Tests.Samples;

namespace Program08.Reporting.Tests.Returns;

public sealed class DraftFieldTests
{
    private const string Field = "S-02:value:period";
    private static readonly DateTimeOffset At = new(2024, 1, 5, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void FirstSave_IsWrittenAsRevisionOne()
    {
        var written = Write(null, "1.200", seen: 0);

        Assert.Equal(new DraftValue(1, new TypedEntry(Text: "1.200"), "a", At), written.Current);
    }

    [Fact]
    public void LaterSaveOfWhatStandsThere_ChangesNothing() =>
        Assert.Equal(new DraftOutcome.Kept(1), Decide(Write(null, "1.200", 0), "1.200", seen: 0, by: "b"));

    [Fact]
    public void SaveOnTopOfTheCurrentValue_KeepsWhoWroteTheOneBefore()
    {
        var second = Write(Write(null, "1.200", 0), "1.300", seen: 1, by: "b");

        Assert.Equal([(1, "1.200", "a"), (2, "1.300", "b")], second.Values.Select(value => (value.Revision, value.Entry.Text, value.By)));
    }

    [Fact]
    public void StaleSaveOfAnotherValue_IsAConflictWithBoth()
    {
        var stored = Write(Write(null, "1.200", 0), "1.300", seen: 1, by: "b");

        var conflict = Assert.IsType<DraftOutcome.Conflict>(Decide(stored, "1.250", seen: 1));

        Assert.Equal(("1.250", "1.300", "b"), (conflict.Mine.Entry.Text, conflict.Theirs.Entry.Text, conflict.Theirs.By));
    }

    [Fact]
    public void StaleSaveOfAFieldNobodyTouched_KeepsTheOthersValue() =>
        Assert.Equal(new DraftOutcome.Kept(2), Decide(Write(Write(null, "1.200", 0), "1.300", seen: 1, by: "b"), "1.200", seen: 1));

    [Fact]
    public void StaleSaveOfAFieldThatWasBlankOnTheScreen_KeepsTheOthersValue() =>
        Assert.Equal(new DraftOutcome.Kept(1), Decide(Write(null, "1.200", 0, "b"), "", seen: 0));

    [Fact]
    public void ClearedField_IsAChangeToo() => Assert.Equal("", Write(Write(null, "1.200", 0), "", seen: 1).Current.Entry.Text);

    [Fact]
    public void ValuesKept_AreBounded_AndAVeryOldScreenIsAskedAbout()
    {
        var field = Write(null, "0", 0);
        for (var revision = 1; revision <= 40; revision++)
        {
            field = Write(field, $"{revision}", revision);
        }

        Assert.Equal(20, field.Values.Count);
        Assert.Equal(41, field.Current.Revision);
        Assert.IsType<DraftOutcome.Conflict>(Decide(field, "0", seen: 1));
    }

    private static DraftField Write(DraftField? stored, string text, int seen, string by = "a") => Assert.IsType<DraftOutcome.Written>(Decide(stored, text, seen, by)).Field;

    private static DraftOutcome Decide(DraftField? stored, string text, int seen, string by = "a") =>
        DraftField.Decide(stored, Hill.Code, new DraftChange(Field, TypedEntry.Of(TypedState.Figure, text, null, null), seen), by, At);
}
