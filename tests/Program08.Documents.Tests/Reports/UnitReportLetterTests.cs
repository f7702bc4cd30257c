using Program08.Documents.Reports;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Tests.Reports;

public sealed class UnitReportLetterTests
{
    private static readonly UnitReportDocument Plain = new(
        Sample.Programme with { Letterhead = SampleReport.Head },
        Sample.HoangMai,
        Sample.Cycle.Period,
        "Báo cáo kết quả thực hiện Chương trình 08-CTr/TU – năm 2023",
        new DateOnly(2023, 12, 31),
        2,
        new string('b', 64),
        Content(),
        [("Tỷ lệ bao phủ thấp hơn kỳ trước.", "Mẫu số là dân số được giao chỉ tiêu.")],
        new DateOnly(2024, 1, 18));

    private static UnitReportDocument Made => Plain with { Content = Plain.Content with { Figures = [.. Plain.Content.Figures.Select(figure => figure with { Mark = FigureMark.Synthetic })] } };

    [Fact]
    public void Letter_AgainstTheSchema_HasNoErrors()
    {
        Assert.Empty(Validation.OfLetter(Letter(Plain)));
        Assert.Empty(Validation.OfLetter(Letter(Made)));
        Assert.Empty(Validation.OfLetter(Letter(Plain with { Unit = Plain.Unit with { Kind = UnitKind.Department }, Content = new ReturnContent([]), Explanations = [], Date = null })));
    }

    [Fact]
    public void Letter_WrittenTwice_HasEqualBytes() => Assert.Equal(Letter(Plain), Letter(Plain));

    [Fact]
    public void Letter_InTheStateForm_HasItsPartsInOrder()
    {
        var text = Parts.Of(Letter(Plain))["word/document.xml"];
        string[] parts =
        [
            "UBND THÀNH PHỐ HÀ NỘI", "ỦY BAN NHÂN DÂN", "QUẬN HOÀNG MAI", "Số:           /BC-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hà Nội, ngày 18 tháng 01 năm 2024", "BÁO CÁO",
            "Kết quả thực hiện Chương trình 08-CTr/TU – năm 2023", "Ủy ban nhân dân quận Hoàng Mai báo cáo kết quả, số liệu đến 31/12/2023", "I. SỐ LIỆU BÁO CÁO", "4 có số liệu, 1 không phát sinh, 1 không thuộc diện, ",
            "II. KẾT QUẢ NỔI BẬT", "Dòng một.", "Dòng hai.", "III. KIẾN NGHỊ", "IV. GIẢI TRÌNH SỐ LIỆU", "Mẫu số là dân số được giao chỉ tiêu.", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH",
            "PHỤ LỤC", "18.389", "94,1 % (333.053/353.935)", "Biểu phụ", "hơn 430.000.000.000",
        ];

        var at = -1;
        foreach (var part in parts)
        {
            var next = text.IndexOf(part, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"“{part}” is missing or out of order.");
            at = next;
        }
    }

    [Fact]
    public void EveryPage_PrintsVersionAndHash_AndTheMarkWhenAFigureWasMadeUp()
    {
        var (plain, made) = (Parts.Of(Letter(Plain)), Parts.Of(Letter(Made)));

        Assert.Equal(2, plain.Names.Count(name => name.StartsWith("word/footer", StringComparison.Ordinal) && plain[name].Contains($"Bản 2 – SHA-256: {Plain.Hash}", StringComparison.Ordinal)));
        Assert.Equal(2, made.Names.Count(name => name.StartsWith("word/header", StringComparison.Ordinal) && made[name].Contains("BẢN TRÌNH DIỄN", StringComparison.Ordinal)));
        Assert.DoesNotContain(plain.Names, name => plain[name].Contains("BẢN TRÌNH DIỄN", StringComparison.Ordinal));
        Assert.Contains("[mô phỏng]", made["word/document.xml"], StringComparison.Ordinal);
    }

    [OfficeFact]
    public void Letter_OpenedByLibreOffice_Prints()
    {
        var pdf = LibreOffice.Convert(Letter(Plain), "docx", "pdf");

        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8));
    }

    private static ReturnContent Content()
    {
        var read = Sample.ReadWell(FilledWorkbook.Fill(Sample.TemplateBytes(),
        [
            new(Sample.Key("CT08-02:value:period"), State: "Không phát sinh"),
            new(Sample.Key("CT08-02:value:cumulative"), 18_389m),
            new(Sample.Key("CT08-05:numerator:period"), 333_053m),
            new(Sample.Key("CT08-05:denominator:period"), 353_935m),
            new(Sample.Key("CT08-16:value:period"), State: "Không thuộc diện", Reason: "số liệu cấp Thành phố"),
            new(Sample.Key("CT08-BP-02:value:cumulative"), Text: "hơn 430 tỷ đồng"),
        ]));
        return read.Content with { Texts = [new ReturnText(TextSection.Results, "Dòng một.\nDòng hai."), new ReturnText(TextSection.Proposals, "Đề nghị cấp thêm kinh phí.")] };
    }

    private static byte[] Letter(UnitReportDocument document)
    {
        using var file = new MemoryStream();
        UnitReportLetter.Write(document, file);
        return file.ToArray();
    }
}
