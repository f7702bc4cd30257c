using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Returns;

/// <summary>Reads the fields of the form by the same rules as a workbook's cells: one of four states each, numbers as Vietnamese offices write them, nothing guessed.</summary>
public static class TypedReturn
{
    /// <summary>The fields of a measure: the cells it is asked for, and a percentage's own value for units that have no numerator and denominator.</summary>
    public static IEnumerable<FigureKey> FieldsOf(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var asked = AskedFigures.Of(measure);
        return measure.Kind == MeasureKind.Percentage ? asked.Append(Rate(measure)) : asked;
    }

    /// <summary>A percentage's own value: left blank, it is not missing.</summary>
    public static bool IsOptional(Measure measure, FigureKey key)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Kind == MeasureKind.Percentage && key == Rate(measure);
    }

    /// <param name="entries">By field id: a figure's key, or a text section's id. What is not there is untouched.</param>
    /// <param name="mark">What the figures rest on: made up, in a demonstration.</param>
    public static TypedReading Read(Programme programme, Unit unit, IReadOnlyDictionary<string, TypedEntry> entries, FigureMark mark = FigureMark.Reported)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(entries);
        List<EnteredFigure> figures = [];
        List<Finding> notes = [];
        List<TypedProblem> problems = [];
        foreach (var measure in programme.Measures.Where(measure => AskedFigures.IsAskedOf(measure, unit)))
        {
            if (measure is Milestone milestone)
            {
                figures.Add(Read(milestone, entries, problems, mark));
                continue;
            }

            var fields = FieldsOf(measure).Select(key => new Field(measure, key, entries.GetValueOrDefault(key.ToString()) ?? TypedEntry.Untouched)).ToList();
            var whole = WholeMeasure(fields);
            foreach (var field in fields.Where(field => !(field.IsOptional && field.Entry == TypedEntry.Untouched)))
            {
                var figure = field.Entry == TypedEntry.Untouched && whole is not null ? whole : Read(field, notes, problems);
                figures.Add(new EnteredFigure(field.Key, figure, Place.Form(field.Key), field.Entry.Text.Length == 0 ? null : field.Entry.Text, figure.Number is null ? FigureMark.Reported : mark));
            }
        }

        List<ReturnText> texts = [.. ReturnTexts.Sections.Select(section => ReturnTexts.Of(section, entries.GetValueOrDefault(ReturnTexts.Id(section))?.Text)).OfType<ReturnText>()];
        return new TypedReading(new ReturnContent(figures, texts.Count == 0 ? null : texts, Remedies.Read(programme, unit, id => entries.GetValueOrDefault(id)?.Text)), notes, problems);
    }

    private static EnteredFigure Read(Milestone milestone, IReadOnlyDictionary<string, TypedEntry> entries, List<TypedProblem> problems, FigureMark mark)
    {
        var key = FieldsOf(milestone).Single();
        var (figure, part, problem) = TypedMilestone.Read(entries.GetValueOrDefault(key.ToString()) ?? TypedEntry.Untouched);
        if (part is { } wrong && problem is not null)
        {
            problems.Add(new TypedProblem(key, wrong, problem));
        }

        return new EnteredFigure(key, figure, Place.Form(key), null, figure.IsStanding ? mark : FigureMark.Reported);
    }

    /// <summary>"Không thuộc diện" and "Chưa có" speak of the indicator: said at one of its fields they hold for those left untouched.</summary>
    private static Figure? WholeMeasure(List<Field> fields) => fields.Select(field => field.Entry).FirstOrDefault(entry => entry is
    { State: TypedState.NotApplicable, Text: "", Reason: not "" } or { State: TypedState.Missing, Text: "", Reason: not "" }) switch
    {
        { State: TypedState.NotApplicable } none => new Figure.NotApplicable(none.Reason),
        { State: TypedState.Missing } missing => new Figure.Missing(missing.Reason, TypedMilestone.Day(missing.Expected)),
        _ => null,
    };

    private static Figure Read(Field field, List<Finding> notes, List<TypedProblem> problems)
    {
        var entry = field.Entry;
        var reading = VietnameseNumber.Read(entry.Text, NumberExpectation.For(field.Measure, field.Key.Part));
        if (entry.State != TypedState.Figure && reading is not NumberReading.Blank && !(entry.State == TypedState.Zero && reading is NumberReading.Nothing or NumberReading.Number { Value: 0m }))
        {
            return Refuse(TypedPart.Text, $"Đã chọn “{Word(entry.State)}” nhưng ô vẫn ghi “{entry.Text}”. Xóa số, hoặc chọn “{Word(TypedState.Figure)}”.", $"The choice says {entry.State}, yet the field holds “{entry.Text}”. Clear it, or choose a figure.");
        }

        switch (entry.State)
        {
            case TypedState.Figure:
                return Given(reading);
            case TypedState.Zero:
                return new Figure.ConfirmedZero();
            case TypedState.NotApplicable:
                return entry.Reason.Length > 0 ? new Figure.NotApplicable(entry.Reason) : Refuse(TypedPart.Reason, "Ghi lý do không thuộc diện, ví dụ “không có đối tượng”.", "Give the reason, for example “nobody concerned”.");
            case TypedState.Missing:
                if (entry.Reason.Length == 0)
                {
                    return Refuse(TypedPart.Reason, "Ghi lý do chưa có số liệu, ví dụ “chờ số liệu của cơ quan chủ trì”.", "Give the reason why there is no figure yet.");
                }

                return entry.Expected.Length > 0 && TypedMilestone.Day(entry.Expected) is null
                    ? Refuse(TypedPart.Expected, $"“{entry.Expected}” không phải ngày. Ghi dạng 15/01/2024.", $"“{entry.Expected}” is no day. Write it as 15/01/2024.")
                    : new Figure.Missing(entry.Reason, TypedMilestone.Day(entry.Expected));
            case TypedState.NotStarted or TypedState.InProgress or TypedState.Completed or TypedState.Late:
                return Refuse(TypedPart.Text, $"“{Word(entry.State)}” chỉ dùng cho nhiệm vụ có thời hạn.", $"“{entry.State}” is for tasks with a due day only.");
            default:
                throw new ArgumentOutOfRangeException(nameof(field));
        }

        Figure Given(NumberReading found)
        {
            switch (found)
            {
                case NumberReading.Number number:
                    notes.AddRange(number.Notes.Select(note => Note(field, note)));
                    return new Figure.Given(number.Value, number.Bound);
                case NumberReading.Nothing:
                    return new Figure.ConfirmedZero();
                case NumberReading.Blank:
                    return new Figure.Missing();
                case NumberReading.NotApplicable:
                    return Refuse(TypedPart.Text, "Chọn “Không thuộc diện” ở bên cạnh và ghi lý do.", "Choose “Không thuộc diện” beside it and give the reason.");
                case NumberReading.Ratio ratio:
                    return Refuse(TypedPart.Text, $"Ô này cần một số. Ghi {VietnameseFormat.Number(ratio.Numerator)} ở tử số và {VietnameseFormat.Number(ratio.Denominator)} ở mẫu số.", "This field asks for one number. Write numerator and denominator in their own fields.");
                case NumberReading.Ambiguous question:
                    return Refuse(TypedPart.Text, $"{question.Question.Vi} Ghi lại cho rõ một cách hiểu duy nhất.", $"{question.Question.En} Write it so that it can be read in one way only.");
                case NumberReading.Wrong wrong:
                    return Refuse(TypedPart.Text, $"{wrong.Why.Vi} {wrong.Mend.Vi}", $"{wrong.Why.En} {wrong.Mend.En}");
                default:
                    throw new InvalidOperationException($"{found.GetType().Name} is no known reading.");
            }
        }

        Figure.Missing Refuse(TypedPart part, string vi, string en)
        {
            problems.Add(new TypedProblem(field.Key, part, new LocalText(vi, en)));
            return new Figure.Missing();
        }
    }

    /// <summary>The words of the choice, as everywhere.</summary>
    public static string Word(TypedState state) => state switch
    {
        TypedState.Figure => "Số liệu",
        TypedState.Zero => "Không phát sinh",
        TypedState.NotApplicable => "Không thuộc diện",
        TypedState.Missing => "Chưa có",
        TypedState.NotStarted => "Chưa bắt đầu",
        TypedState.InProgress => "Đang thực hiện",
        TypedState.Completed => "Hoàn thành",
        TypedState.Late => "Chậm",
    };

    private static Finding Note(Field field, LocalText note) => new(
        "READ-TAKEN", Severity.Note, Place.Form(field.Key), note, field.Entry.Text, null,
        new("Kiểm tra lại; nếu đúng thì không cần làm gì.", "Check it; nothing to do when it is right."),
        new("Cách viết số theo Thông tư 39/2014/TT-BTC; chỗ chưa rõ thì hỏi, không đoán", "Numbers as in Circular 39/2014/TT-BTC; what is unclear is asked about, not guessed"));

    private static FigureKey Rate(Measure measure) => new(measure.Code, FigurePart.Value, FigureWindow.Period);

    private sealed record Field(Measure Measure, FigureKey Key, TypedEntry Entry)
    {
        public bool IsOptional => TypedReturn.IsOptional(Measure, Key);
    }
}
