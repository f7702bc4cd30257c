using Program08.Functions.Access;
using Program08.Functions.Units;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>The coordinator's two forms that have a field for every figure of a unit's submitted return.</summary>
public sealed class FigureForms(Web web, CycleRecords records)
{
    public const string NotePrefix = "note:";
    private const int LongestNote = 500;

    public async Task<SendBackModel> SendBackAsync(HttpRequest request, UnitView view, IFormCollection? form, IReadOnlyList<FormError> errors, CancellationToken cancellation) => new(
        web.Shell(request, $"Trả lại – {view.Entry.Unit.Name.Vi}"),
        UnitPages.Head(view),
        UnitPages.UnitHead(view),
        view.Unit.SubmittedVersion,
        await FieldsAsync(view, NotePrefix, form, cancellation),
        form?["reason"],
        errors);

    public async Task<CorrectModel> CorrectAsync(HttpRequest request, UnitView view, IFormCollection? form, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        var fields = await FieldsAsync(view, CorrectionDesk.FigurePrefix, form, cancellation);
        return new(
            web.Shell(request, $"Nhập thay – {view.Entry.Unit.Name.Vi}"),
            UnitPages.Head(view),
            UnitPages.UnitHead(view),
            view.Unit.SubmittedVersion,
            [.. fields.Where(field => field.Measure is not Milestone)],
            [
                .. fields.Where(field => field.Measure is Milestone).Select(field =>
                    new StandingField((Milestone)field.Measure, field.Key, field.Current, form is null ? TypedEntry.Untouched : DraftForm.Entry(form, field.Key.ToString()))),
            ],
            form?["calledBy"],
            form?["calledAt"],
            form?["reason"],
            errors);
    }

    /// <summary>The notes of a form, in its order; blank ones are none.</summary>
    public static IReadOnlyList<FigureNote> Notes(UnitView view, IFormCollection form) =>
    [
        .. Filled(view, NotePrefix, form).Select(field => new FigureNote(field.Key, field.Value.Length > LongestNote ? field.Value[..LongestNote] : field.Value)),
    ];

    /// <summary>The new figures of a form as typed, and where tasks stand; what was left untouched is not among them.</summary>
    public static IReadOnlyDictionary<FigureKey, TypedEntry> Changes(UnitView view, IFormCollection form)
    {
        var numbers = Filled(view, CorrectionDesk.FigurePrefix, form).Where(field => view.Programme.Find(field.Key.Measure) is not Milestone)
            .Select(field => KeyValuePair.Create(field.Key, TypedEntry.Of(TypedState.Figure, field.Value, null, null)));
        var standings = AskedFigures.For(view.Programme, view.Entry.Unit).Where(key => view.Programme.Find(key.Measure) is Milestone)
            .Select(key => KeyValuePair.Create(key, DraftForm.Entry(form, key.ToString()))).Where(field => field.Value != TypedEntry.Untouched);
        return numbers.Concat(standings).ToDictionary();
    }

    /// <summary>What stands in the fields whose names are the prefix and a figure's key; blank ones are left out.</summary>
    public static IEnumerable<KeyValuePair<FigureKey, string>> Filled(IFormCollection form, string prefix)
    {
        foreach (var (name, values) in form.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var text = values.ToString().Trim().Normalize();
            if (text.Length > 0 && FigureKey.TryParse(name[prefix.Length..], out var key) && key is not null)
            {
                yield return KeyValuePair.Create(key, text);
            }
        }
    }

    private static IEnumerable<KeyValuePair<FigureKey, string>> Filled(UnitView view, string prefix, IFormCollection form) =>
        Filled(form, prefix).Where(field => view.Programme.Find(field.Key.Measure) is not null);

    private async Task<IReadOnlyList<FigureField>> FieldsAsync(UnitView view, string prefix, IFormCollection? form, CancellationToken cancellation)
    {
        var submitted = await records.FindReturnAsync(view.Plan.Id, view.Unit.Unit, view.Unit.SubmittedVersion, cancellation);
        return
        [
            .. AskedFigures.For(view.Programme, view.Entry.Unit).Select(key => new FigureField(
                view.Programme.Find(key.Measure)!, key, submitted?.Content?.Find(key), form?[prefix + key])),
        ];
    }
}
