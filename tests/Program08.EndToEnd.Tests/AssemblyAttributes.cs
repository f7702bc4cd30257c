// Every test starts a process, some a browser: one after another they finish sooner than side by side, and a timing says something.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
