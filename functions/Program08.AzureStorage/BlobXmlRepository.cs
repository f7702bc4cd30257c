using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Program08.AzureStorage;

/// <summary>
/// Data Protection keys in one blob, shared by all instances of the app. A key is added only to the list as it was read: of two instances that add
/// at once, the second reads again, and no key is lost.
/// </summary>
/// <param name="blob">The blob; <see cref="EnsureAsync"/> creates its container. The keys should be encrypted by a key vault before they come here.</param>
public sealed class BlobXmlRepository(BlobClient blob) : IXmlRepository
{
    // Each failed try means that another instance succeeded; so many instances do not start at once.
    private const int MaximumTries = 20;

    private const string RootElement = "repository";

    /// <summary>Creates the container where missing; nobody can read it without a right to.</summary>
    public async Task EnsureAsync(CancellationToken cancellation = default) =>
        await blob.GetParentBlobContainerClient().CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="RequestFailedException">The blob service can't be reached, or refuses.</exception>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Read().Root.Elements()];

    /// <inheritdoc/>
    /// <exception cref="RequestFailedException">The blob service can't be reached, or refuses, or the list changed at every try.</exception>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        for (var tries = 1; ; tries++)
        {
            var (root, asRead) = Read();
            root.Add(new XElement(element));
            try
            {
                using var content = new MemoryStream();
                root.Save(content);
                content.Position = 0;
                blob.Upload(content, new BlobUploadOptions { Conditions = asRead });
                return;
            }
            catch (RequestFailedException changed) when (tries < MaximumTries && IsChangedSince(changed))
            {
                // Another instance was faster.
            }
        }
    }

    private static bool IsChangedSince(RequestFailedException failure) =>
        failure.ErrorCode == BlobErrorCode.ConditionNotMet || failure.ErrorCode == BlobErrorCode.BlobAlreadyExists;

    private (XElement Root, BlobRequestConditions AsRead) Read()
    {
        try
        {
            var content = blob.DownloadContent().Value;
            using var stream = content.Content.ToStream();
            return (XElement.Load(stream), new BlobRequestConditions { IfMatch = content.Details.ETag });
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return (new XElement(RootElement), new BlobRequestConditions { IfNoneMatch = ETag.All });
        }
    }
}
