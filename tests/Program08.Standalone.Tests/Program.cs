using Program08.Standalone.Tests.Killing;

// Run by the test runner this is a library; run as a program it is what the kill tests kill.
return await KillChild.RunAsync(args);
