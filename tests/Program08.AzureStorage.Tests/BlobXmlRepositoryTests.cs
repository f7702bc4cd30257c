using System.Xml.Linq;
using Azure.Storage.Blobs;
using Program08.Storage.Tests;

namespace Program08.AzureStorage.Tests;

public sealed class BlobXmlRepositoryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly BlobClient _blob = new(azurite.ConnectionString, AzuriteFixture.NewName(), "keys.xml");

    public Task InitializeAsync() => new BlobXmlRepository(_blob).EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void GetAll_NothingStored_IsEmpty()
    {
        Assert.Empty(new BlobXmlRepository(_blob).GetAllElements());
    }

    [Fact]
    public void Store_Elements_AreThereForAnotherInstance()
    {
        var repository = new BlobXmlRepository(_blob);
        repository.StoreElement(new XElement("key", new XAttribute("id", 1), "khóa"), "key-1");
        repository.StoreElement(new XElement("key", new XAttribute("id", 2)), "key-2");

        Assert.Equal(["<key id=\"1\">khóa</key>", "<key id=\"2\" />"], new BlobXmlRepository(_blob).GetAllElements().Select(element => element.ToString()));
    }

    [Fact]
    public async Task Store_ManyInstancesAtOnce_LosesNoKey()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(instance => Task.Run(() =>
            new BlobXmlRepository(_blob).StoreElement(new XElement("key", instance), $"key-{instance}"))));

        Assert.Equal(Enumerable.Range(0, 6), new BlobXmlRepository(_blob).GetAllElements().Select(element => (int)element).Order());
    }
}
