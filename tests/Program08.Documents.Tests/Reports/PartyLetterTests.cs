using System.Text.RegularExpressions;
using Program08.Documents.Reports;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Tests.Reports;

/// <summary>Papers of Party bodies: Guideline 36-HD/VPTW of 3/4/2018, Annexes 1 to 3.</summary>
public sealed partial class PartyLetterTests
{
    private static readonly Letterhead Head = new(
        "Thành ủy Hà Nội", "Ban Chỉ đạo\nChương trình 08", "BC/BCĐ", "Hà Nội", ["Ban Thường vụ Thành ủy (để báo cáo)", "Lưu: Văn phòng"], "T/M Ban Chỉ đạo\nTrưởng Ban", LetterForm.Party);

    private static readonly UnitLetters Letters = new(Territorial: new UnitLetter(LetterForm.Party, "Đảng bộ thành phố Hà Nội", "Đảng ủy\n{unit}", "BC/ĐU", "T/M Đảng ủy\nBí thư", "Lưu: Văn phòng Đảng ủy"));

    private static readonly CityReportDocument City = SampleReport.Document with { Head = Head };

    [Fact]
    public void Letters_AgainstTheSchema_HaveNoErrors()
    {
        Assert.Empty(Validation.OfLetter(SampleReport.Letter(City)));
        Assert.Empty(Validation.OfLetter(SampleReport.Letter(SampleReport.Synthetic with { Head = Head, Date = null })));
        Assert.Empty(Validation.OfLetter(UnitLetter(Sample.HoangMai)));
        Assert.Empty(Validation.OfLetter(UnitLetter(Sample.HoangMai with { Kind = UnitKind.Department })));
    }

    [Fact]
    public void CityReport_HasItsPartsInOrder_AndNothingOfTheStateForm()
    {
        var text = Parts.Of(SampleReport.Letter(City))["word/document.xml"];

        InOrder(text,
            "THÀNH ỦY HÀ NỘI", "BAN CHỈ ĐẠO", "CHƯƠNG TRÌNH 08", ">*<", "Số           -BC/BCĐ", "ĐẢNG CỘNG SẢN VIỆT NAM", "Hà Nội, ngày 05 tháng 02 năm 2024", "BÁO CÁO", "kết quả thực hiện Chương trình 08", ">-----<",
            "Ban Chỉ đạo Chương trình 08 tổng hợp báo cáo", "I- KẾT QUẢ THỰC HIỆN", "kèm theo.", "Nơi nhận:", "- Ban Thường vụ Thành ủy (để báo cáo),", "- Lưu: Văn phòng.", "T/M BAN CHỈ ĐẠO", "TRƯỞNG BAN", "PHỤ LỤC");
        Assert.All(["CỘNG HÒA", "Độc lập - Tự do", "Số:", "I. KẾT QUẢ", "./."], part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ĐẢNG CỘNG SẢN VIỆT NAM", 30, true)]
    [InlineData("THÀNH ỦY HÀ NỘI", 28, false)]
    [InlineData("BAN CHỈ ĐẠO", 28, true)]
    [InlineData("BÁO CÁO", 32, true)]
    [InlineData("T/M BAN CHỈ ĐẠO", 28, true)]
    [InlineData("TRƯỞNG BAN", 28, false)]
    public void Parts_HaveTheSizesOfTheGuideline(string part, int halfPoints, bool bold)
    {
        var run = Run().Matches(Parts.Of(SampleReport.Letter(City))["word/document.xml"]).First(match => match.Groups[2].Value == part).Groups[1].Value;

        Assert.Contains($"<w:sz w:val=\"{halfPoints}\"", run, StringComparison.Ordinal);
        Assert.Equal(bold, run.Contains("<w:b ", StringComparison.Ordinal) || run.Contains("<w:b/>", StringComparison.Ordinal));
    }

    [Fact]
    public void UnitsOwnReport_FollowsItsLevel()
    {
        var committee = Parts.Of(UnitLetter(Sample.HoangMai))["word/document.xml"];
        InOrder(committee, "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "ĐẢNG ỦY", "QUẬN HOÀNG MAI", "Số           -BC/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Đảng ủy quận Hoàng Mai báo cáo kết quả", "I- SỐ LIỆU BÁO CÁO", "- Ban Chỉ đạo Chương trình 08 (để tổng hợp),", "- Lưu: Văn phòng Đảng ủy.", "T/M ĐẢNG ỦY", "BÍ THƯ");

        // Nothing was said of departments: they write as ever.
        var department = Parts.Of(UnitLetter(Sample.HoangMai with { Kind = UnitKind.Department, Name = new("Sở Y tế", "Department of Health") }))["word/document.xml"];
        InOrder(department, "SỞ Y TẾ", "Số:           /BC<", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Sở Y tế báo cáo kết quả", "I. SỐ LIỆU BÁO CÁO", "./.", "- Ban Chỉ đạo Chương trình 08 (để tổng hợp);", "THỦ TRƯỞNG ĐƠN VỊ");
    }

    private static byte[] UnitLetter(Unit unit)
    {
        var programme = Sample.Programme with { Letterhead = Head, UnitLetters = Letters };
        using var file = new MemoryStream();
        UnitReportLetter.Write(new UnitReportDocument(programme, unit, Sample.Cycle.Period, "Báo cáo kết quả", new DateOnly(2023, 12, 31), 1, new string('b', 64), new ReturnContent([]), []), file);
        return file.ToArray();
    }

    private static void InOrder(string text, params string[] parts)
    {
        var at = -1;
        foreach (var part in parts)
        {
            var next = text.IndexOf(part, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"“{part}” is missing or out of order.");
            at = next;
        }
    }

    [GeneratedRegex("<w:r><w:rPr>(.*?)</w:rPr><w:t[^>]*>([^<]*)</w:t>")]
    private static partial Regex Run();
}
