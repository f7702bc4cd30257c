using Program08.Documents.Tests.Fuzzing;

// Run by the test runner this is a library; run as a program it is the fuzzer on demand.
return args is [FuzzCommand.Name, ..] ? FuzzCommand.Run(args, Console.Out) : FuzzCommand.Run([FuzzCommand.Name], Console.Error);
