using System.Globalization;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Validation.Expressions;

/// <summary>A sentence with figures in it: <c>{[cell]}</c> and <c>{2:computation}</c> print numbers, <c>{label:[cell]}</c> what a cell is called.</summary>
internal static class MessageTemplate
{
    private const string LabelPrefix = "label:";
    private const int DefaultDecimals = 2;

    /// <returns>The pieces in order, or the first thing wrong with its column in the sentence.</returns>
    public static (IReadOnlyList<TemplatePiece>? Pieces, ExpressionError? Error) Read(string sentence, Func<FigureKey, ValueKind?> kindOf)
    {
        var pieces = new List<TemplatePiece>();
        for (var at = 0; at < sentence.Length;)
        {
            var open = sentence.IndexOfAny(['{', '}'], at);
            if (open != at)
            {
                pieces.Add(new TemplatePiece.Words(open < 0 ? sentence[at..] : sentence[at..open]));
                at = open < 0 ? sentence.Length : open;
                continue;
            }

            var close = sentence.IndexOf('}', open + 1);
            if (sentence[open] == '}' || close < 0)
            {
                return (null, new(open + 1, new("dấu ngoặc { } không đi thành cặp.", "the braces don't match.")));
            }

            var (piece, error) = Placeholder(sentence[(open + 1)..close], kindOf);
            if (piece is null)
            {
                return (null, error! with { Column = error.Column + open + 1 });
            }

            pieces.Add(piece);
            at = close + 1;
        }

        return (pieces, null);
    }

    /// <summary>Of a sentence that was read with the programme before.</summary>
    public static string Write(string sentence, CheckedReturn form, bool vietnamese)
    {
        var pieces = Read(sentence, key => ValueKinds.Of(form.Subject.Programme, key)).Pieces ?? throw new InvalidOperationException($"“{sentence}” can't be read.");
        return string.Concat(pieces.Select(piece => piece switch
        {
            TemplatePiece.Words words => words.Text,
            TemplatePiece.Label label => vietnamese ? form.Label(label.Key).Vi : form.Label(label.Key).En,
            TemplatePiece.Value value => Write(value, form, vietnamese),
            _ => throw new InvalidOperationException($"Unknown piece {piece.GetType().Name}."),
        }));
    }

    private static string Write(TemplatePiece.Value value, CheckedReturn form, bool vietnamese)
    {
        if (ExpressionValue.Number(value.Expression, form) is not { } number)
        {
            return vietnamese ? "chưa có" : "not there";
        }

        if (value.Kind == ValueKind.Date)
        {
            return Day(number, vietnamese);
        }

        var text = ValueKinds.Text(value.Kind, number, value.Decimals);
        return vietnamese ? text.Vi : text.En;
    }

    // A computed day may lie outside the calendar.
    private static string Day(decimal number, bool vietnamese) => (number >= 0m && number <= DateOnly.MaxValue.DayNumber, vietnamese) switch
    {
        (true, true) => VietnameseFormat.Date(DateOnly.FromDayNumber((int)number)),
        (true, false) => DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (false, true) => "ngày ngoài lịch",
        (false, false) => "no day of the calendar",
    };

    private static (TemplatePiece? Piece, ExpressionError? Error) Placeholder(string text, Func<FigureKey, ValueKind?> kindOf)
    {
        if (text.StartsWith(LabelPrefix, StringComparison.Ordinal))
        {
            var (label, wrong) = Parse(text, LabelPrefix.Length, kindOf);
            return label is null ? (null, wrong)
                : label.Expression is Expression.Cell { Reference: { Earlier: null } cell } ? (new TemplatePiece.Label(cell.Key), null)
                : (null, new(LabelPrefix.Length + 1, new("“label” cần một ô.", "“label” takes a cell.")));
        }

        var hasDecimals = text.Length > 1 && char.IsAsciiDigit(text[0]) && text[1] == ':';
        var (parsed, error) = Parse(text, hasDecimals ? 2 : 0, kindOf);
        return parsed switch
        {
            null => (null, error),
            { Kind: ValueKind.Truth } => (null, new(1, new("chỉ in được số.", "only numbers can be printed."))),
            _ => (new TemplatePiece.Value(parsed.Expression, parsed.Kind, hasDecimals ? text[0] - '0' : parsed.Expression is Expression.Cell ? null : DefaultDecimals), null),
        };
    }

    private static (ParsedExpression? Parsed, ExpressionError? Error) Parse(string text, int from, Func<FigureKey, ValueKind?> kindOf)
    {
        var (parsed, error) = ExpressionParser.Parse(text[from..], kindOf);
        return (parsed, error is null ? null : error with { Column = error.Column + from });
    }
}
