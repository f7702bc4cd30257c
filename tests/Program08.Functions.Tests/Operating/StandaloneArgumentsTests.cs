using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Checking;
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
    [InlineData("export-cycle ct08/2023 f.zip --to https://x.example --data d", StandaloneCommand.ExportCycle, "", "d")]
    [InlineData("import-cycle f.zip --data d --take-back --Program08:BaseAddress=https://x.example", StandaloneCommand.ImportCycle, "", "d")]
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

    [Fact]
    public void Read_ACheck_TakesItsOwnWords()
    {
        var arguments = StandaloneArguments.Read(Words("check a.xlsx --unit 008 --cycle ct08/2023 --json --data d"));

        Assert.Equal((StandaloneCommand.Check, "a.xlsx", "d", true), (arguments?.Command, arguments?.File, arguments?.DataFolder, arguments?.NamesData));
        Assert.Equal(new CheckOptions("008", "ct08/2023", Json: true), arguments?.Check);
        Assert.False(StandaloneArguments.Read(Words("check a.xlsx --unit 008 --cycle ct08/2023"))?.NamesData);
    }

    [Theory]
    [InlineData("check a.xlsx --unit 008")]
    [InlineData("check --unit 008 --cycle ct08/2023")]
    [InlineData("verify --unit 008")]
    [InlineData("backup")]
    [InlineData("export-cycle ct08/2023")]
    [InlineData("export-cycle 2023 f.zip")]
    [InlineData("export-cycle ct08/2023 f.zip --to nowhere")]
    [InlineData("import-cycle")]
    [InlineData("import-cycle f.zip --to https://x.example")]
    [InlineData("backup a b")]
    [InlineData("verify a")]
    [InlineData("serve --data")]
    [InlineData("mend")]
    [InlineData("--Mail:Mode")]
    public void Read_AnythingElse_IsNot(string line) => Assert.Null(StandaloneArguments.Read(Words(line)));

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
