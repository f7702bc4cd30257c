using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Storage.Records;

/// <summary>The numbers of a unit's version that counts, without texts, places and findings: a twentieth of the version's own row.</summary>
public sealed record CountedFigures(UnitCode Unit, IReadOnlyList<CountedFigure> Figures)
{
    public static CountedFigures Of(UnitCode unit, ReturnContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(unit, [.. content.Figures.Where(figure => figure.Figure.Number is not null).Select(figure => new CountedFigure(figure.Key, figure.Figure.Number!.Value))]);
    }

    public ReturnContent Content() => new([.. Figures.Select(figure => new EnteredFigure(figure.Key, new Figure.Given(figure.Value), Place.Form(figure.Key), null))]);
}
