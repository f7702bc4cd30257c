using Program08.Documents.Tests.Samples;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Tests.Reports;

public sealed class CityReportLetterTests
{
    [Fact]
    public void Letter_AgainstTheSchema_HasNoErrors()
    {
        Assert.Empty(Validation.OfLetter(SampleReport.Letter()));
        Assert.Empty(Validation.OfLetter(SampleReport.Letter(SampleReport.Synthetic)));
    }

    [Fact]
    public void Letter_WrittenTwice_HasEqualBytes() => Assert.Equal(SampleReport.Letter(), SampleReport.Letter());

    [Fact]
    public void Letter_InTheStateForm_HasItsPartsInOrder()
    {
        var text = Parts.Of(SampleReport.Letter())["word/document.xml"];
        string[] parts =
        [
            "UBND THÀNH PHỐ HÀ NỘI", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Số:           /BC-SLĐTBXH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
            "Hà Nội, ngày 05 tháng 02 năm 2024", "BÁO CÁO", "Kết quả thực hiện Chương trình 08", "I. KẾT QUẢ THỰC HIỆN", "Nơi nhận:", "- Lưu: VT, TH.", "GIÁM ĐỐC", "PHỤ LỤC",
        ];

        var at = -1;
        foreach (var part in parts)
        {
            var next = text.IndexOf(part, StringComparison.Ordinal);
            Assert.True(next > at, $"“{part}” is missing or out of order.");
            at = next;
        }
    }

    [Fact]
    public void SecondSource_StandsInTheAnnex()
    {
        var letter = SampleReport.Letter(SampleReport.Compared(333_153m, "Khác nguồn dân số"));
        var text = Parts.Of(letter)["word/document.xml"];

        Assert.Empty(Validation.OfLetter(letter));
        Assert.All(["Đối chiếu nguồn số liệu", ">333.053<", ">333.153<", ">100<", "Khác nguồn dân số"], part => Assert.Contains(part, text[text.IndexOf("PHỤ LỤC", StringComparison.Ordinal)..], StringComparison.Ordinal));
        Assert.DoesNotContain("Đối chiếu nguồn", Parts.Of(SampleReport.Letter())["word/document.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Trends_StandInTheAnnexAndOnASheet_AndNowhereWithoutEarlierPeriods()
    {
        var code = SampleReport.Document.Report.Indicators.Single(row => row.Indicator.Number == 5).Indicator.Code;
        var document = SampleReport.Document with
        {
            Report = SampleReport.Document.Report with { Trends = [new(code, new("2022"), 92.1m, new("2021"), 90m, new(2025, 96.2m, 94.8m, 97.5m, 5))] },
        };
        var letter = SampleReport.Letter(document);
        var (text, workbook) = (Parts.Of(letter)["word/document.xml"], SampleReport.Workbook(document));

        Assert.Empty(Validation.OfLetter(letter));
        Assert.Empty(Validation.OfWorkbook(workbook));
        Assert.All(
            ["Diễn biến so với các kỳ đã công bố", ">92,1 (năm 2022)<", ">+2 điểm %<", ">90 (năm 2021)<", "Ước đến cuối giai đoạn", ">96,2 (94,8 đến 97,5), năm 2025<", "không phải dự báo có căn cứ"],
            part => Assert.Contains(part, text[text.IndexOf("PHỤ LỤC", StringComparison.Ordinal)..], StringComparison.Ordinal));
        Assert.Contains("Diễn biến", Parts.Of(workbook)["xl/workbook.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("Diễn biến", Parts.Of(SampleReport.Letter())["word/document.xml"] + Parts.Of(SampleReport.Workbook())["xl/workbook.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Estimates_AreMarkedBesideTheFigure_InTextAnnexAndWorkbook_AndNowhereWithoutAny()
    {
        var rows = SampleReport.Document.Report.Indicators.Select(row => row.Indicator.Number != 5 ? row : row with
        {
            Imputed = new(ImputationMethod.CarryForward, [new ImputedUnit(Sample.BaDinh.Code, Sample.BaDinh.Name, new("2022"), [new(Sample.Key("CT08-05:numerator:period"), 200_000m), new(Sample.Key("CT08-05:denominator:period"), 210_000m)])], 94.53m, 2, 2, Assessment.NotMet),
        });
        var document = SampleReport.Document with { Report = SampleReport.Document.Report with { Indicators = [.. rows] } };
        var (letter, workbook) = (SampleReport.Letter(document), SampleReport.Workbook(document));
        var parts = Parts.Of(letter)["word/document.xml"].Split("PHỤ LỤC", 2);

        Assert.Empty(Validation.OfLetter(letter));
        Assert.Empty(Validation.OfWorkbook(workbook));
        const string beside = "≈ 94,53 % nếu ước số của 1 đơn vị chưa có: chưa đạt theo số ước";
        Assert.Contains(beside, parts[0], StringComparison.Ordinal);
        Assert.All([beside, "Số ước thay cho đơn vị chưa có số liệu", "Quận Ba Đình (số năm 2022)", ImputationWords.Caution], part => Assert.Contains(part, parts[1], StringComparison.Ordinal));
        Assert.Contains("Số ước", Parts.Of(workbook)["xl/workbook.xml"], StringComparison.Ordinal);
        var plain = Parts.Of(SampleReport.Letter())["word/document.xml"] + Parts.Of(SampleReport.Workbook())["xl/workbook.xml"];
        Assert.All(["≈", "Số ước", "số ước"], part => Assert.DoesNotContain(part, plain, StringComparison.Ordinal));
    }

    [Fact]
    public void LevelOfAnotherSource_IsPrintedBesideTheTarget()
    {
        var rows = SampleReport.Document.Report.Indicators.Select(row => row.Indicator.Number != 5 ? row : row with
        {
            Target = row.Target! with { Other = new(TargetOperator.AtLeast, 98m, "nguồn năm 2024") },
            ByOtherLevel = Assessment.NotMet,
        });
        var letter = SampleReport.Letter(SampleReport.Document with { Report = SampleReport.Document.Report with { Indicators = [.. rows] } });

        Assert.Contains("≥ 95 %; theo nguồn năm 2024 (≥ 98 %): chưa đạt", Parts.Of(letter)["word/document.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void QuotedWords_StandInTheBodyWithTheirSource()
    {
        var document = SampleReport.Document with
        {
            Report = SampleReport.Document.Report with
            {
                Quoted = [new QuotedText(TextSection.Causes, Sample.HoangMai.Code, Sample.HoangMai.Name, 2, "Thiếu kinh phí.", false), new QuotedText(TextSection.Proposals, Sample.BaDinh.Code, Sample.BaDinh.Name, 1, "Đề nghị cấp thêm.", true)],
            },
        };
        var letter = SampleReport.Letter(document);
        var body = Parts.Of(letter)["word/document.xml"].Split("PHỤ LỤC")[0];

        Assert.Empty(Validation.OfLetter(letter));
        Assert.All(
            ["Ý KIẾN CỦA CÁC ĐƠN VỊ", "- Thiếu kinh phí. (Nguồn: báo cáo của Quận Hoàng Mai, bản 2.)", "- Đề nghị cấp thêm. (Nguồn: báo cáo của Quận Ba Đình, bản 1, có biên tập.)"],
            part => Assert.Contains(part, body, StringComparison.Ordinal));
        Assert.DoesNotContain("Ý KIẾN CỦA CÁC ĐƠN VỊ", Parts.Of(SampleReport.Letter())["word/document.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void TextsOfUnits_StandInTheAnnexUnderTheUnitsName()
    {
        var letter = SampleReport.Letter(SampleReport.Document with
        {
            Report = SampleReport.Document.Report with { Texts = [new UnitTexts(Sample.HoangMai.Code, Sample.HoangMai.Name, [new ReturnText(TextSection.Causes, "Thiếu kinh phí.\nThiếu người.")])] },
        });
        var text = Parts.Of(letter)["word/document.xml"];

        Assert.Empty(Validation.OfLetter(letter));
        Assert.All(
            ["Quận Hoàng Mai (nguồn: báo cáo của đơn vị)", "Nguyên nhân", "Thiếu kinh phí.", "Thiếu người."],
            part => Assert.Contains(part, text[text.IndexOf("PHỤ LỤC", StringComparison.Ordinal)..], StringComparison.Ordinal));
    }

    [Fact]
    public void EveryPage_OfTheLetter_PrintsTheHash()
    {
        var parts = Parts.Of(SampleReport.Letter());
        var footers = parts.Names.Where(name => name.StartsWith("word/footer", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, footers.Count);
        Assert.All(footers, name => Assert.Contains($"SHA-256: {SampleReport.Document.Hash}", parts[name], StringComparison.Ordinal));
    }

    [Fact]
    public void SyntheticFigures_MarkEveryPage()
    {
        var parts = Parts.Of(SampleReport.Letter(SampleReport.Synthetic));
        var headers = parts.Names.Where(name => name.StartsWith("word/header", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, headers.Count);
        Assert.All(headers, name => Assert.Contains("BẢN TRÌNH DIỄN – CÓ SỐ LIỆU MÔ PHỎNG, KHÔNG CÓ GIÁ TRỊ VĂN BẢN", parts[name], StringComparison.Ordinal));
    }

    [Fact]
    public void PageNumber_StandsOnAllPagesButTheFirst()
    {
        var parts = Parts.Of(SampleReport.Letter());

        Assert.Single(parts.Names, name => name.StartsWith("word/header", StringComparison.Ordinal) && parts[name].Contains(" PAGE ", StringComparison.Ordinal));
        Assert.Contains("<w:titlePg", parts["word/document.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void EditedSentences_StandInPlaceOfThoseWritten_AndMakeAnotherReport()
    {
        var generated = NarrativeEdits.Editable(SampleReport.Document.Report).First(sentence => sentence.Section == NarrativeSection.NotMet);
        var edited = SampleReport.Document with { Report = SampleReport.Document.Report.Edited([new NarrativeEdit(generated.Section, generated.Text, "Câu đã sửa.", "coordinator", DateTimeOffset.UnixEpoch)]) };
        var text = Parts.Of(SampleReport.Letter(edited))["word/document.xml"];

        Assert.Contains("Câu đã sửa.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(generated.Text, text, StringComparison.Ordinal);
        Assert.NotEqual(SampleReport.Document.Hash, edited.Hash);
    }

    [OfficeFact]
    public void Letter_OpenedByLibreOffice_Prints() =>
        Assert.True(LibreOffice.Convert(SampleReport.Letter(), "docx", "pdf").AsSpan().StartsWith("%PDF"u8));
}
