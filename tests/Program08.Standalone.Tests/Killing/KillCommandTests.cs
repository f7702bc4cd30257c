namespace Program08.Standalone.Tests.Killing;

/// <summary>The harness on demand: <c>kills --kills N [--seed S]</c>.</summary>
public sealed class KillCommandTests
{
    [Fact]
    public async Task Kills_AskedFor_AreDone() => Assert.Equal(0, await KillCommand.RunAsync([KillCommand.Name, "--kills", "3", "--seed", "8"]));

    [Theory]
    [InlineData]
    [InlineData("--kills")]
    [InlineData("--kills", "1")]
    [InlineData("--kills", "many")]
    [InlineData("--kills", "3", "--sead", "1")]
    public async Task Words_NotUnderstood_AreRefused(params string[] words) => Assert.Equal(2, await KillCommand.RunAsync([KillCommand.Name, .. words]));
}
