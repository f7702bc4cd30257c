using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Words;

/// <summary>How the domain's types are written as JSON: camelCase, enums and ids as text, Vietnamese readable, nothing that can be worked out again.</summary>
public static class ReportingJson
{
    /// <summary>For stored rows and messages.</summary>
    public static JsonSerializerOptions Options { get; } = Make(isFile: false);

    /// <summary>For files that people write: unknown and forgotten properties are refused, so that a slip of the pen can't pass as a default.</summary>
    public static JsonSerializerOptions FileOptions { get; } = Make(isFile: true);

    /// <summary>For answers to people and programs: indented, and of objects made for the answer alone, whose properties can't be set.</summary>
    public static JsonSerializerOptions AnswerOptions { get; } = MakeForAnswers();

    /// <summary>Reads a file's text; a failure names the entry by its path and line.</summary>
    /// <param name="what">What is read, for the sentence: <c>programme.json</c>.</param>
    internal static Outcome<T> Read<T>(string json, string code, string what)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, FileOptions) is { } value
                ? Outcomes.Success(value)
                : Outcomes.Fail<T>(new Failure(code, new($"Tệp {what} không có nội dung.", $"The file {what} is empty.")));
        }
        catch (JsonException problem)
        {
            var line = problem.LineNumber + 1;
            return Outcomes.Fail<T>(new Failure(code, new(
                $"Tệp {what} sai ở mục {problem.Path}, dòng {line}: {problem.Message}",
                $"The file {what} is wrong at {problem.Path}, line {line}: {problem.Message}")));
        }
    }

    /// <summary>The same, and says of what was read every entry that is wrong.</summary>
    internal static Outcome<T> Read<T>(string json, string code, string what, Func<T, IEnumerable<Failure>> check) =>
        Read<T>(json, code, what).Then(read => check(read).ToList() is { Count: > 0 } failures ? Outcomes.Fail<T>(failures) : Outcomes.Success(read));

    private static JsonSerializerOptions Make(bool isFile)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            IgnoreReadOnlyProperties = true,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = isFile,
            RespectRequiredConstructorParameters = isFile,
            UnmappedMemberHandling = isFile ? JsonUnmappedMemberHandling.Disallow : JsonUnmappedMemberHandling.Skip,
            ReadCommentHandling = JsonCommentHandling.Disallow,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new FigureKeyJsonConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LetNullsBeLeftOut);
        options.MakeReadOnly();
        return options;
    }

    private static JsonSerializerOptions MakeForAnswers()
    {
        var options = new JsonSerializerOptions(Options) { WriteIndented = true, IgnoreReadOnlyProperties = false };
        options.MakeReadOnly();
        return options;
    }

    private static void LetNullsBeLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.IsRequired && (property.IsSetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null)))
        {
            property.IsRequired = false;
        }
    }
}
