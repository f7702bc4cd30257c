using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>Sends requests to a table endpoint, signed with the account's key (SharedKeyLite: date and resource).</summary>
internal sealed class TableService
{
    private static readonly HttpClient Http = new();

    private readonly string _account;
    private readonly byte[] _key;

    public TableService(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        _account = (string)parts["AccountName"];
        _key = Convert.FromBase64String((string)parts["AccountKey"]);
        Endpoint = ((string)parts["TableEndpoint"]).TrimEnd('/');
    }

    /// <summary>Without a slash at its end.</summary>
    public string Endpoint { get; }

    public async Task<RestResponse> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{date}\n/{_account}{request.RequestUri!.AbsolutePath}"));
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-version", "2019-02-02");
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.TryAddWithoutValidation("Accept", TableJson.MediaType);
        request.Headers.TryAddWithoutValidation("Authorization", $"SharedKeyLite {_account}:{Convert.ToBase64String(signature)}");
        using var response = await Http.SendAsync(request, cancellation).ConfigureAwait(false);
        return await RestResponse.ReadAsync(response, cancellation).ConfigureAwait(false);
    }
}
