using Program08.EndToEnd.Tests.Demonstrations;

// Run by the test runner this is a library; run as a program it serves a demonstration's site, to be killed.
return await DemoSiteChild.RunAsync(args);
