using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>State of instances as the client shows it.</summary>
internal sealed class InstanceQueries(EngineCore core)
{
    private const string Columns = "instance_id, name, status, created_at, updated_at, tags, input, output, custom_status, failure, execution";

    /// <returns>Null when the id is unknown.</returns>
    public OrchestrationMetadata? Find(string instanceId, bool withData) => core.Reader.Query(connection =>
    {
        using var rows = new SqliteStatement(connection, $"SELECT {Columns} FROM durable_instances WHERE instance_id = ?1");
        rows.Bind(1, instanceId);
        return rows.Step() ? Read(rows, withData) : null;
    });

    /// <exception cref="ArgumentException">The continuation token is not one of ours.</exception>
    public Page<OrchestrationMetadata> List(OrchestrationQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1, nameof(query));
        var after = 0L;
        if (query.ContinuationToken is { } token && !long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out after))
        {
            throw new ArgumentException($"'{token}' is not a continuation token of this host.", nameof(query));
        }

        var sql = new StringBuilder($"SELECT {Columns} FROM durable_instances WHERE execution > ?1 AND created_at >= ?2 AND created_at <= ?3");
        sql.Append(" AND substr(instance_id, 1, length(?4)) = ?4");
        if (query.Statuses?.Distinct().Select(status => ((int)status).ToString(CultureInfo.InvariantCulture)).ToArray() is { Length: > 0 } statuses)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND status IN ({string.Join(',', statuses)})");
        }

        sql.Append(" ORDER BY execution LIMIT ?5");
        return core.Reader.Query(connection =>
        {
            using var rows = new SqliteStatement(connection, sql.ToString());
            rows.Bind(1, after).Bind(2, query.CreatedFrom?.UtcTicks ?? 0).Bind(3, query.CreatedTo?.UtcTicks ?? long.MaxValue)
                .Bind(4, query.InstanceIdPrefix ?? string.Empty).Bind(5, query.PageSize + 1L);
            var found = new List<OrchestrationMetadata>();
            while (rows.Step())
            {
                if (found.Count == query.PageSize)
                {
                    return new Page<OrchestrationMetadata>(found, after.ToString(CultureInfo.InvariantCulture));
                }

                found.Add(Read(rows, query.FetchInputsAndOutputs));
                after = rows.Int64(10);
            }

            return new Page<OrchestrationMetadata>(found);
        });
    }

    private OrchestrationMetadata Read(SqliteStatement row, bool withData) => new(row.Text(1)!, row.Text(0)!)
    {
        RuntimeStatus = (OrchestrationRuntimeStatus)row.Int32(2),
        CreatedAt = new DateTimeOffset(row.Int64(3), TimeSpan.Zero),
        LastUpdatedAt = new DateTimeOffset(row.Int64(4), TimeSpan.Zero),
        Tags = row.Text(5) is { } tags ? JsonSerializer.Deserialize<Dictionary<string, string>>(tags)! : [],
        SerializedInput = withData ? row.Text(6) : null,
        SerializedOutput = withData ? row.Text(7) : null,
        SerializedCustomStatus = withData ? row.Text(8) : null,
        FailureDetails = withData && row.Text(9) is { } failure ? HistoryJson.ReadFailure(failure) : null,
        DataConverter = withData ? core.Payloads : null,
    };
}
