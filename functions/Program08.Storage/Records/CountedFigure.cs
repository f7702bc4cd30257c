using Program08.Reporting.Returns;

namespace Program08.Storage.Records;

public sealed record CountedFigure(FigureKey Key, decimal Value);
