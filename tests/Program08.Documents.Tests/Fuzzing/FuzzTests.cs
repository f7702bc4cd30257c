namespace Program08.Documents.Tests.Fuzzing;

/// <summary>A fixed share of fuzzing in every run of the tests; for as long as one likes by <see cref="FuzzCommand"/>.</summary>
public sealed class FuzzTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void SpoiledFiles_AreAllAnswered()
    {
        using var told = new StringWriter();
        var code = FuzzCommand.Run([FuzzCommand.Name, "--rounds", "3000", "--seed", "20240227"], told);

        output.WriteLine(told.ToString());
        Assert.True(code == 0, told.ToString());
        Assert.Contains(" read, ", told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(": 0 read, ", told.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seconds")]
    [InlineData("--seconds", "0")]
    [InlineData("--seconds", "1", "--rounds", "1")]
    [InlineData("--seconds", "1", "--sead", "1")]
    [InlineData("--rounds", "many")]
    public void WrongWords_AreRefused(params string[] words) => Assert.Equal(2, FuzzCommand.Run([FuzzCommand.Name, .. words], TextWriter.Null));
}
