using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Demo;

namespace Program08.Functions.Tests.Operating;

public sealed class StandaloneArgumentsTests
{
    [Theory]
    [InlineData("", StandaloneCommand.Serve, "", "data")]
    [InlineData("serve --data d --urls http://x:1", StandaloneCommand.Serve, "", "d")]
    [InlineData("backup b.zip --data d", StandaloneCommand.Backup, "b.zip", "d")]
    [InlineData("restore --data d b.zip", StandaloneCommand.Restore, "b.zip", "d")]
    [InlineData("verify --data d", StandaloneCommand.Verify, "", "d")]
    [InlineData("doctor --Mail:Mode=smtp", StandaloneCommand.Doctor, "", "data")]
    [InlineData("serve --help", StandaloneCommand.Help, "", "data")]
    public void Read_AKnownCommand_IsUnderstood(string line, StandaloneCommand command, string file, string data)
    {
        var arguments = StandaloneArguments.Read(Words(line));

        Assert.NotNull(arguments);
        Assert.Equal((command, file, data), (arguments.Command, arguments.File, arguments.DataFolder));
    }

    [Fact]
    public void Read_ADemonstration_TakesItsOwnWords()
    {
        Assert.Equal(new DemoOptions("demo", Json: false, Serve: false, Programme: null), StandaloneArguments.Read(["demo"])?.Demo);
        Assert.Equal(new DemoOptions("d", Json: true, Serve: true, Programme: "ct08"), StandaloneArguments.Read(Words("demo --out d --json --serve --programme ct08"))?.Demo);
        Assert.Null(StandaloneArguments.Read(["serve", "--json"]));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup a b")]
    [InlineData("verify a")]
    [InlineData("serve --data")]
    [InlineData("mend")]
    [InlineData("--Mail:Mode")]
    public void Read_AnythingElse_IsNot(string line) => Assert.Null(StandaloneArguments.Read(Words(line)));

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
