namespace Program08.Benchmarks.Scale;

/// <summary>A kind of operation on the store, as Azure Tables would see it.</summary>
/// <param name="Partition">cycle, people, or the name of another.</param>
/// <param name="Verb">find, list or commit.</param>
/// <param name="Kind">What the keys begin with: <c>unit</c>, <c>mail</c>; of a commit the first change's.</param>
/// <param name="Grows">Whether it reads more rows the more units there are: a listing of all units, mails, people or histories.</param>
internal sealed record Operation(string Partition, string Verb, string Kind, bool Grows);
