using Program08.Standalone.Tests.Killing;

// Run by the test runner this is a library; run as a program it is the kill harness on demand, and what that kills.
return args is [KillCommand.Name, ..] ? await KillCommand.RunAsync(args) : await KillChild.RunAsync(args);
