using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using static Program08.Reporting.Tests.Samples;

namespace Program08.Reporting.Tests.Returns;

public sealed class TypedReturnTests
{
    private static readonly FigureKey Insured = Key(Coverage, FigurePart.Numerator);
    private static readonly FigureKey People = Key(Coverage, FigurePart.Denominator);
    private static readonly FigureKey Rate = Value(Coverage);
    private static readonly FigureKey JobsNow = Value(Jobs);

    [Theory]
    [InlineData("333.053", 333053)]
    [InlineData(" 1 234 567 ", 1234567)]
    [InlineData("14740", 14740)]
    public void Number_AsPeopleWriteIt_IsRead(string text, int value)
    {
        var reading = Read((JobsNow, new TypedEntry(Text: text.Trim())));

        Assert.Empty(reading.Problems);
        Assert.Equal(new Figure.Given(value), Figure(reading, JobsNow));
        Assert.Equal((text.Trim(), Place.Form(JobsNow)), (reading.Content.Find(JobsNow)!.AsWritten, reading.Content.Find(JobsNow)!.Place));
    }

    [Fact]
    public void EveryAskedCell_IsThere_AndBlankIsMissing()
    {
        var reading = Read();

        Assert.Equal(AskedFigures.For(Programme, Hill), reading.Content.Figures.Select(figure => figure.Key));
        Assert.All(reading.Content.Figures, figure => Assert.Equal(new Figure.Missing(), figure.Figure));
        Assert.Null(reading.Content.Texts);
    }

    [Theory]
    [InlineData("12.34.567", "nhóm ba chữ số")]
    [InlineData("1,234", "hay")]
    [InlineData("hơn 6.000", "chính xác")]
    [InlineData("14/14", "mẫu số")]
    [InlineData("chưa rõ", "không phải là một số")]
    public void Number_ThatCannotBeRead_IsAProblemAtItsField_AndKeptAsWritten(string text, string said)
    {
        var reading = Read((JobsNow, new TypedEntry(Text: text)));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((JobsNow, TypedPart.Text), (problem.Key, problem.Part));
        Assert.Contains(said, problem.Message.Vi, StringComparison.Ordinal);
        Assert.Equal(text, reading.Content.Find(JobsNow)!.AsWritten);
    }

    [Fact]
    public void WhatWasTakenForGranted_IsNotedAtTheField()
    {
        var reading = Read((Value(LoanMoney), new TypedEntry(Text: "hơn 430 tỷ đồng")));

        Assert.Equal(new Figure.Given(430_000_000_000m, Bound.Above), Figure(reading, Value(LoanMoney)));
        Assert.Equal(Place.Form(Value(LoanMoney)), Assert.Single(reading.Notes).Place);
    }

    [Fact]
    public void FourStates_AreKeptApart()
    {
        var reading = Read(
            (JobsNow, new TypedEntry(TypedState.Zero)),
            (Value(Jobs, FigureWindow.Cumulative), new TypedEntry(Text: "0")),
            (Value(Loans), new TypedEntry(TypedState.NotApplicable, Reason: "không có đối tượng")),
            (Value(LoanMoney), new TypedEntry(TypedState.Missing, Reason: "chờ ngân hàng", Expected: "15/01/2024")));

        Assert.Empty(reading.Problems);
        Assert.Equal(new Figure.ConfirmedZero(), Figure(reading, JobsNow));
        Assert.Equal(new Figure.Given(0m), Figure(reading, Value(Jobs, FigureWindow.Cumulative)));
        Assert.Equal(new Figure.NotApplicable("không có đối tượng"), Figure(reading, Value(Loans)));
        Assert.Equal(new Figure.Missing("chờ ngân hàng", new DateOnly(2024, 1, 15)), Figure(reading, Value(LoanMoney)));
    }

    [Theory]
    [InlineData(TypedState.Zero, "12", "", "", TypedPart.Text)]
    [InlineData(TypedState.NotApplicable, "12", "không có", "", TypedPart.Text)]
    [InlineData(TypedState.NotApplicable, "", "", "", TypedPart.Reason)]
    [InlineData(TypedState.Missing, "", "", "2024-01-15", TypedPart.Reason)]
    [InlineData(TypedState.Missing, "", "chờ", "31/02/2024", TypedPart.Expected)]
    public void Choice_ThatContradictsOrLacksSomething_IsSaidAtThatControl(TypedState state, string text, string reason, string expected, TypedPart part) =>
        Assert.Equal(part, Assert.Single(Read((JobsNow, new TypedEntry(state, text, reason, expected))).Problems).Part);

    [Fact]
    public void NotApplicable_AtOneField_HoldsForTheMeasure()
    {
        var reading = Read((Insured, new TypedEntry(TypedState.NotApplicable, Reason: "không có đối tượng")));

        Assert.Equal(new Figure.NotApplicable("không có đối tượng"), Figure(reading, People));
        Assert.Null(reading.Content.Find(Rate));
    }

    [Fact]
    public void RateWithoutParts_IsTakenWhereItIsTyped()
    {
        var reading = Read((Rate, new TypedEntry(Text: "94,1")));

        Assert.Equal(new Figure.Given(94.1m), Figure(reading, Rate));
        Assert.Equal(new Figure.Missing(), Figure(reading, Insured));
    }

    [Fact]
    public void Texts_AreKeptInTheirOrder_BlankOnesLeftOut()
    {
        var reading = TypedReturn.Read(Programme, Hill, new Dictionary<string, TypedEntry>
        {
            ["text:proposals"] = new(Text: "Đề nghị cấp thêm kinh phí."),
            ["text:causes"] = new(Text: "  "),
            ["text:results"] = new(Text: "Hoàn thành 23/27 chỉ tiêu.\r\nDòng hai."),
        });

        Assert.Equal([new ReturnText(TextSection.Results, "Hoàn thành 23/27 chỉ tiêu.\nDòng hai."), new ReturnText(TextSection.Proposals, "Đề nghị cấp thêm kinh phí.")], reading.Content.Texts);
    }

    [Fact]
    public void FigureOfAVersion_TypedBack_ReadsTheSame()
    {
        Figure[] figures =
        [
            new Figure.Given(1_234.5m), new Figure.ConfirmedZero(), new Figure.NotApplicable("không có đối tượng"),
            new Figure.Missing("chờ số liệu", new DateOnly(2024, 1, 15)), new Figure.Missing(),
        ];

        Assert.All(figures, figure => Assert.Equal(figure, Figure(Read((Value(LoanMoney), TypedEntry.Of(Entered(Value(LoanMoney), figure)))), Value(LoanMoney))));
    }

    private static TypedReading Read(params IEnumerable<(FigureKey Key, TypedEntry Entry)> entries) =>
        TypedReturn.Read(Programme, Hill, entries.ToDictionary(entry => entry.Key.ToString(), entry => entry.Entry));

    private static Figure? Figure(TypedReading reading, FigureKey key) => reading.Content.Find(key)?.Figure;
}
