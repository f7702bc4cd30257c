using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Program08.Reporting.Analysis;

namespace Program08.Reporting.Consolidation;

/// <summary>
/// The text a report's hash is taken of: what the report says, and nothing else of how or when it came in. Keys sorted, numbers without trailing zeros,
/// times, rounds, files, cells and version numbers left out, so that the same figures give the same hash on every run and machine. Whether a unit was in time is
/// something that the report says.
/// </summary>
public static class CityReportJson
{
    private const int MostPending = 64 * 1024;
    private static readonly JsonSerializerOptions Canon = MakeOptions();

    public static string Canonical(CityReport report)
    {
        var text = new ArrayBufferWriter<byte>();
        Write(report, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>The same in UTF-8, an entry of a list after the other: the sources of ten thousand units would be gigabytes as one tree.</summary>
    public static void Write(CityReport report, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Canon.Encoder });
        json.WriteStartObject();
        foreach (var (name, value) in Fields(report).Where(field => field.Value is not null).OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            if (value is not string and System.Collections.IEnumerable items)
            {
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Write(item, json);
                    Flush(json);
                }

                json.WriteEndArray();
            }
            else
            {
                Write(value, json);
            }
        }

        json.WriteEndObject();
    }

    private static void Write(object? value, Utf8JsonWriter json)
    {
        if (JsonSerializer.SerializeToNode(value, Canon) is { } node)
        {
            Sorted(node).WriteTo(json, Canon);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Flush(Utf8JsonWriter json)
    {
        if (json.BytesPending > MostPending)
        {
            json.Flush();
        }
    }

    /// <summary>The members of the text by their names in it, in no order.</summary>
    private static IEnumerable<(string Name, object? Value)> Fields(CityReport report)
    {
        object fields =
            new
            {
                Format = 1,
                report.Cycle,
                report.ProgrammeVersion,
                Title = report.Title.Vi,
                report.CutOff,
                Units = report.Units.Select(unit => new { unit.Unit.Code, unit.Unit.Name.Vi, Submitted = unit.Submission is not null, unit.Release, unit.Unit.Above, Delivery = Delivery(unit.Delivery) }),
                Indicators = report.Indicators.Select(row => new
                {
                    row.Indicator.Code,
                    row.Indicator.Name.Vi,
                    row.Indicator.UnitOfMeasure,
                    row.Indicator.Role,
                    row.Target,
                    row.Assessment,
                    row.ByOtherLevel,
                    row.PercentOfPlan,
                    row.Gap,
                    Imputed = row.Imputed is not { } imputed ? null : new
                    {
                        imputed.Method,
                        Units = imputed.Units.Select(unit => new { unit.Unit, unit.From, unit.Cells }),
                        imputed.Value,
                        imputed.Counted,
                        imputed.Expected,
                        imputed.Assessment,
                    },
                    Totals = Totals(row.Totals),
                    SecondSource = row.SecondSource is not { } second ? null : new { second.Unit, second.Value, second.Parts, second.Mark, second.IsSubmitted },
                }),
                Supplementary = report.Supplementary.Select(row => new { row.Measure.Code, row.Measure.Name.Vi, row.Measure.UnitOfMeasure, Totals = Totals(row.Totals) }),
                Scorecards = report.Scorecards.Select(card => new { card.Unit.Code, card.Scores, card.Count, Milestones = card.Milestones?.Select(row => new { row.Milestone.Code, row.Assessment }) }),
                Milestones = report.Milestones?.Select(row => new
                {
                    row.Milestone.Code,
                    row.Milestone.Name.Vi,
                    row.Milestone.Due,
                    Done = row.Milestone.Done.Vi,
                    Evidence = row.Milestone.Evidence?.Vi,
                    row.Milestone.Owner,
                    row.Standing,
                    row.Assessment,
                    row.LeftOut,
                    row.Source?.Mark,
                    Unconfirmed = row.Source is { IsUnconfirmed: true } ? true : (bool?)null,
                }),
                report.Trends,
                report.MilestoneScore,
                report.Score,
                report.ScoreByRole,
                Explanations = report.Explanations.Select(explained => new { explained.Unit, explained.Figure, explained.Text }),
                Texts = report.Texts?.Select(unit => new { unit.Unit, Sections = unit.Sections.Select(text => new { text.Section, text.Text }) }),
                Quoted = report.Quoted?.Select(quoted => new { quoted.Section, quoted.Unit, quoted.Version, quoted.Text, quoted.IsEdited }),
                report.Edited,
                report.Catalogue,
                report.HasSynthetic,
                Amendment = report.Amendment is not { } amendment ? null : new
                {
                    amendment.Number,
                    amendment.Reason,
                    amendment.AmendsNumber,
                    amendment.AmendsHash,
                    Figures = amendment.Figures.Select(change => new { change.Unit, change.Key, change.Old, change.New }),
                    Results = amendment.Results.Select(change => new { change.Measure, change.Old, change.New }),
                    Units = amendment.Units.Select(change => new { change.Unit, change.WasIn, change.IsIn, change.Words }),
                    Milestones = amendment.Milestones?.Select(change => new { change.Milestone, change.Old, change.New, change.OldAssessment, change.NewAssessment }),
                },
            };
        return fields.GetType().GetProperties().Select(field => (Canon.PropertyNamingPolicy!.ConvertName(field.Name), field.GetValue(fields)));
    }

    private static object? Delivery(DeliveryFacts? facts) => facts is null ? null : new
    {
        facts.Standing,
        LateMinutes = facts.LateBy?.TotalMinutes,
        Extended = facts.IsExtended ? true : (bool?)null,
        facts.Asked,
        facts.Given,
        facts.SendBacks,
        facts.Corrections,
    };

    private static object Totals(MeasureTotals totals) => new
    {
        totals.Value,
        totals.Numerator,
        totals.Denominator,
        totals.NumeratorBefore,
        totals.DenominatorBefore,
        totals.Bound,
        totals.Cumulative,
        totals.CumulativeBound,
        totals.Coverage.Counted,
        totals.Coverage.Expected,
        LeftOut = totals.Coverage.LeftOut.Select(unit => new { unit.Unit, unit.Reason, unit.Detail }),
        totals.Mark,
        Sources = totals.Sources.Select(source => new { source.Unit, source.Key, source.Value, source.Bound, source.Mark, Unconfirmed = source.IsUnconfirmed ? true : (bool?)null }),
    };

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal)
            .Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)Sorted(field.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Sorted(item))]),
        _ => node.DeepClone(),
    };

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(Words.ReportingJson.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IgnoreReadOnlyProperties = false,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new PlainDecimal());
        options.MakeReadOnly();
        return options;
    }

    // 94.10 and 94.1 are one number.
    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
