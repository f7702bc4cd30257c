using Program08.Reporting.Units;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Records;

public sealed class PeopleRecordsTests
{
    private const string Address = "DAU-MOI@DOI.EXAMPLE";

    [Fact]
    public async Task TakenAddress_IsRefused_AndThePersonStays()
    {
        await using var disk = new DiskRecords();

        Assert.True(await disk.People.AddAsync(PersonAt(Address, "Chị Nhập")));
        Assert.False(await disk.People.AddAsync(PersonAt(Address, "Anh Khác")));
        Assert.False(await disk.People.AddAsync(PersonAt(Address, "Anh Khác") with { Id = "p-other" }));

        Assert.Equal("Chị Nhập", Assert.Single(await disk.People.ListAsync()).Name);
    }

    [Fact]
    public async Task SameAddress_AddedByManyAtOnce_IsOnePerson()
    {
        await using var disk = new DiskRecords();

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => disk.People.AddAsync(PersonAt(Address, $"Người {number}")))));

        Assert.Single(added, true);
        Assert.Single(await disk.People.ListAsync());
    }

    [Fact]
    public async Task RenamedPerson_KeepsIdAndAddress()
    {
        await using var disk = await WithPersonAsync();

        await disk.People.ChangeAsync(PeopleRecords.IdFor(Address), person => person with { Name = "Chị Nhập (mới)" });

        Assert.Equal("Chị Nhập (mới)", (await disk.People.FindByEmailAsync(Address))?.Name);
        Assert.Equal(PeopleRecords.IdFor(Address), (await disk.People.FindByEmailAsync(Address))?.Id);
    }

    [Fact]
    public async Task TwentyChangesAtOnce_AreAllKept()
    {
        await using var disk = await WithPersonAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(unit => Task.Run(() => disk.People.ChangeAsync(
            PeopleRecords.IdFor(Address), person => person with { Grants = [.. person.Grants, new Grant(Role.Reporter, $"{unit:D3}")] }))));

        Assert.Equal(20, (await disk.People.FindAsync(PeopleRecords.IdFor(Address)))?.Grants.Count);
    }

    [Fact]
    public async Task RemovedPerson_IsGoneByIdAndAddress_AndMayComeBack()
    {
        await using var disk = await WithPersonAsync();

        Assert.True(await disk.People.RemoveAsync(PeopleRecords.IdFor(Address)));

        Assert.Null(await disk.People.FindAsync(PeopleRecords.IdFor(Address)));
        Assert.Null(await disk.People.FindByEmailAsync(Address));
        Assert.False(await disk.People.RemoveAsync(PeopleRecords.IdFor(Address)));
        Assert.Null(await disk.People.ChangeAsync(PeopleRecords.IdFor(Address), person => person));
        Assert.True(await disk.People.AddAsync(PersonAt(Address, "Chị Nhập")));
    }

    [Fact]
    public async Task SuperiorsOfAUnit_AreWhoHasTheRoleNow()
    {
        await using var disk = await WithPersonAsync();
        var unit = new UnitCode("008");
        var id = PeopleRecords.IdFor(Address);
        await disk.People.AddAsync(PersonAt("KHAC@DOI.EXAMPLE", "Anh Khác") with { Grants = [new Grant(Role.Superior, "008"), new Grant(Role.Superior, "0081")] });
        Assert.Equal(["Anh Khác"], (await disk.People.ListSuperiorsAsync(unit)).Select(person => person.Name));

        await disk.People.ChangeAsync(id, person => person with { Grants = [new Grant(Role.Superior, "008")] });
        Assert.Equal(2, (await disk.People.ListSuperiorsAsync(unit)).Count);

        await disk.People.ChangeAsync(id, person => person with { Grants = [new Grant(Role.Reporter, "008")] });
        await disk.People.RemoveAsync(PeopleRecords.IdFor("KHAC@DOI.EXAMPLE"));
        Assert.Empty(await disk.People.ListSuperiorsAsync(unit));
    }

    [Fact]
    public async Task SuperiorsFromBeforeTheIndex_AreFound()
    {
        await using var disk = new DiskRecords();
        var person = PersonAt(Address, "Chị Cũ") with { Grants = [new Grant(Role.Superior, "008")] };
        await disk.Store.CommitAsync(PeopleRecords.Partition, [new RowChange.Insert($"person:{person.Id}", StoredJson.Write(person))]);

        Assert.Equal(["Chị Cũ"], (await disk.People.ListSuperiorsAsync(new UnitCode("008"))).Select(known => known.Name));
    }

    [Fact]
    public async Task OneTimeLink_TakenByTwoAtOnce_IsUsedOnce()
    {
        await using var disk = await WithPersonAsync();
        for (var round = 0; round < 10; round++)
        {
            var token = $"token-{round}";
            await disk.People.AddInvitationAsync(new InvitationRecord(PeopleRecords.HashOf(token), PeopleRecords.IdFor(Address), disk.Time.GetUtcNow().AddDays(7)));

            var taken = await Task.WhenAll(Task.Run(() => disk.People.TakeInvitationAsync(token)), Task.Run(() => disk.People.TakeInvitationAsync(token)));

            Assert.Single(taken, true);
            Assert.False(await disk.People.TakeInvitationAsync(token));
        }
    }

    [Fact]
    public async Task OneTimeLink_IsNotReadableFromTheStore()
    {
        await using var disk = await WithPersonAsync();
        await disk.People.AddInvitationAsync(new InvitationRecord(PeopleRecords.HashOf("token-7"), null, disk.Time.GetUtcNow()));

        var rows = 0;
        await foreach (var row in disk.Store.ListAsync(PeopleRecords.Partition))
        {
            rows++;
            Assert.DoesNotContain("token-7", row.Key + row.Json, StringComparison.Ordinal);
        }

        Assert.Equal(3, rows);
        Assert.NotNull(await disk.People.FindInvitationAsync("token-7"));
        Assert.Null(await disk.People.FindInvitationAsync("token-8"));
    }

    private static async Task<DiskRecords> WithPersonAsync()
    {
        var disk = new DiskRecords();
        Assert.True(await disk.People.AddAsync(PersonAt(Address, "Chị Nhập")));
        return disk;
    }

    private static PersonRecord PersonAt(string address, string name) =>
        new(PeopleRecords.IdFor(address), name, address.ToLowerInvariant(), address, null, null, "stamp", 0, null, []);
}
