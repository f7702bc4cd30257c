using System.Diagnostics;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Fuzzing;

/// <summary>Spoils good files in every way that came to mind and sees whether each is answered. A round is made from the seed and its number alone.</summary>
internal sealed class Fuzzer
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly int _seed;
    private readonly List<(string Format, byte[] File)> _files;
    private int _read;
    private int _refused;
    private int _remarked;

    public Fuzzer(int seed)
    {
        _seed = seed;
        var filled = FilledWorkbook.Fill(Sample.TemplateBytes(),
        [
            new(Sample.Key("CT08-02:value:period"), 6_200m), new(Sample.Key("CT08-05:numerator:period"), Text: "333.053"), new(Sample.Key("CT08-05:denominator:period"), Text: "12.34.567"),
            new(Sample.Key("CT08-16:value:period"), State: "Chưa có", Reason: "chờ số liệu"), new(Sample.Key("CT08-BP-02:value:cumulative"), Text: "hơn 430 tỷ đồng"),
        ]);
        _files = [("xlsx", filled), ("csv", ReturnTemplateCsv.Write(Sample.Template))];
        if (LibreOffice.IsPresent)
        {
            _files.AddRange(new[] { "ods", "xls", "xlsx" }.Select(format => (format, LibreOffice.Convert(filled, "xlsx", format))));
        }
    }

    public IEnumerable<string> Formats => _files.Select(file => file.Format).Distinct();

    public string Tally => $"{_read} read, {_refused} refused, {_remarked} given back with remarks";

    public TimeSpan Slowest { get; private set; }

    public int SlowestRound { get; private set; }

    /// <summary>What went wrong; null when the mutant was answered.</summary>
    public string? Try(int round)
    {
        var random = new Random(unchecked((_seed * 1_000_003) + round));
        var (format, good) = _files[random.Next(_files.Count)];
        var bad = format is "xlsx" or "ods" && random.Next(3) > 0 ? PartMutator.Spoil(good, random) : ByteMutator.Spoil(good, random);
        var watch = Stopwatch.StartNew();
        try
        {
            Answer(bad);
        }
        catch (Exception unanswered)
        {
            return $"Round {round}, {format}, {bad.Length} bytes: {unanswered}";
        }

        if (watch.Elapsed > Slowest)
        {
            (Slowest, SlowestRound) = (watch.Elapsed, round);
        }

        return watch.Elapsed > Longest ? $"Round {round}, {format}: {watch.Elapsed.TotalSeconds:N0} s" : null;
    }

    private void Answer(byte[] file)
    {
        ReturnReader.Screen(new MemoryStream(file), "a");
        IReadOnlyList<Finding> findings;
        switch (Sample.Read(file))
        {
            case ReturnReading.Read read:
                _read++;
                findings = read.Findings;
                break;
            case ReturnReading.Refused refused:
                _refused++;
                findings = refused.Findings;
                break;
            case var other:
                throw new InvalidOperationException(other.GetType().Name);
        }

        using var output = new MemoryStream();
        _remarked += AnnotatedWorkbook.TryWrite(new MemoryStream(file), findings, "a", output) ? 1 : 0;
    }
}
