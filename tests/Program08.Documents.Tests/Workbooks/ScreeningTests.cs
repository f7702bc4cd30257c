using System.Text;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Workbooks;

/// <summary>What must not come in is refused with the law named, wherever in the file it stands; what only looks a little like it comes in.</summary>
public sealed class ScreeningTests
{
    private static readonly byte[] Template = Sample.TemplateBytes();

    public static TheoryData<string, object[][]> Lists => new()
    {
        { "cột B “Số CCCD”", [["STT", "Số CCCD"], [1m, "001180000001"], [2m, "001190000002"], [3m, "079099000003"]] },
        { "cột B “Số căn cước (CCCD)”", [["STT", "Số căn cước (CCCD)"], [1m, 1_180_000_001m], [2m, 1_190_000_002m], [3m, 79_099_000_003m]] },
        { "cột A chứa số định danh", [["001180000001"], ["002190000002"], ["079301000003"]] },
        { "cột C “Ngày, tháng, năm sinh”", [["STT", "Xã", "Ngày, tháng, năm sinh"], [1m, "a", "01/02/1950"], [2m, "b", "1.3.1951"], [3m, "c", 1952m]] },
        { "cột B “Năm sinh”", [["Đối tượng", "Năm sinh"], ["người cao tuổi", 1940m], ["người cao tuổi", 1941m], ["người cao tuổi", 1942m]] },
        { "cột B “Họ và tên”", [["STT", "Họ và tên"], [1m, "Nguyễn Văn A"], [2m, "TRẦN THỊ B"], [3m, "Lê C"], [4m, "Phạm Thị Thanh D"], [5m, "Đỗ Văn E"]] },
        { "cột A “Họ tên chủ hộ”", [["Họ tên chủ hộ"], ["Hoàng Văn G"], ["Vũ Thị H"], ["Bùi I"], ["Đặng K"], ["Ngô Thị L"]] },
    };

    public static TheoryData<string, object[][]> Harmless => new()
    {
        { "wards named after people", [["STT", "Tên phường", "Số hộ"], [1m, "Trần Phú", 10m], [2m, "Mai Động", 20m], [3m, "Hoàng Liệt", 30m], [4m, "Lê Lợi", 40m], [5m, "Nguyễn Trãi", 50m], [6m, "Ngô Quyền", 60m]] },
        { "who made the form", [["Người lập biểu", "Thủ trưởng đơn vị"], ["Nguyễn Văn A", "Trần Thị B"]] },
        { "a few people to call", [["Họ và tên", "Điện thoại"], ["Nguyễn Văn A", "0900000001"], ["Trần Thị B", "0900000002"]] },
        { "counts of people with a card", [["Số người được cấp CCCD", "Tỷ lệ"], [333_053m, 94.1m], [353_935m, 95m], [12_345m, 99m]] },
        { "twelve digits of money", [["Số tiền"], [430_000_000_000m], ["430000000000"], ["950000000000"], ["870000000000"]] },
        { "classes of age by year", [["Năm", "Trẻ sinh ra"], [2021m, 100m], [2022m, 110m], [2023m, 120m]] },
        { "unit codes", [["Mã đơn vị"], ["001"], ["002"], ["00004"], ["00008"]] },
    };

    public static TheoryData<string> Marks => ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "(MẬT)", " M Ậ T ", "Độ mật: Tối mật", "ĐỘ MẬT: MẬT", "TèI MËT", "MAÄT"];

    public static TheoryData<string> NotMarks => ["Mật độ dân số", "MẬT ĐỘ DÂN SỐ", "Không có tài liệu MẬT", "bí mật", "Bảo mật", "Độ mật: Không", "Độ mật: thường", "MẶT", "Mật"];

    [Theory]
    [MemberData(nameof(Lists))]
    public void ListOfPersons_IsRefusedWithItsColumnAndTheLaw(string said, object[][] rows)
    {
        var finding = AssertRefused("READ-PERSONS", Parts.Of(Template).AddRows(1, rows).Zip());

        Assert.Contains("Sheet “Hướng dẫn”: ", finding.Message.Vi, StringComparison.Ordinal);
        Assert.Contains(said, finding.Message.Vi, StringComparison.Ordinal);
        Assert.Contains("91/2025/QH15", finding.Message.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void WhatOnlyResemblesAList_ComesIn(string what, object[][] rows)
    {
        Assert.NotEmpty(what);
        Assert.Empty(Sample.ReadWell(Parts.Of(Template).AddRows(1, rows).Zip()).Findings);
        Assert.Null(Screen(Parts.Of(Template).AddRows(1, rows).Zip()));
    }

    [Fact]
    public void EveryTemplateOfTheSeeds_AndThePublishedReturn_ComeIn()
    {
        foreach (var unit in Seeds.Districts)
        {
            var file = Sample.TemplateBytes(Sample.Template with { Programme = Seeds.Programme, Unit = unit });
            Assert.Null(Screen(file));
        }

        Assert.Null(Screen(FilledWorkbook.Fill(Sample.TemplateBytes(Sample.Template with { Programme = Seeds.Programme, Unit = Seeds.HoangMai }), Seeds.PublishedReturn())));
    }

    [Theory]
    [MemberData(nameof(Marks))]
    public void MarkOfSecrecy_IsRefusedWithTheLaw(string mark)
    {
        var finding = AssertRefused("READ-SECRET", Parts.Of(Template).AddRows(3, ["", mark]).Zip());

        Assert.Contains("117/2025/QH15", finding.Message.Vi, StringComparison.Ordinal);
        Assert.Contains("ô B2000", finding.Message.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NotMarks))]
    public void WordsThatMarkNothing_ComeIn(string text) => Assert.Empty(Sample.ReadWell(Parts.Of(Template).AddRows(3, ["", text]).Zip()).Findings);

    [Fact]
    public void MarkBesideItsLabel_IsSeen() => AssertRefused("READ-SECRET", Parts.Of(Template).AddRows(3, ["Độ mật", "Tối mật"]).Zip());

    [Fact]
    public void MarkInThePageHeader_IsSeen() => AssertRefused("READ-SECRET", WithHeader("&L&10UBND quận&C&\"Times New Roman,Bold\"&14&KFF0000TỐI MẬT&RTrang &P").Zip());

    [Fact]
    public void PageHeaderWithoutMark_ComesIn() => Assert.Empty(Sample.ReadWell(WithHeader("&LMật độ dân số&CBáo cáo&RTrang &P").Zip()).Findings);

    [Fact]
    public void StampAsATextBox_IsSeen()
    {
        var parts = Parts.Of(Template);
        parts["xl/drawings/drawing1.xml"] = "<xdr:wsDr xmlns:xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><xdr:sp><xdr:txBody><a:p><a:r><a:t>TUYỆT </a:t></a:r><a:r><a:t>MẬT</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>";

        AssertRefused("READ-SECRET", parts.Zip());
    }

    [Fact]
    public void ListThatIsNoTemplate_IsToldByTheLaw_NotByTheMissingTemplate()
    {
        AssertRefused("READ-PERSONS", Encoding.UTF8.GetBytes("STT;Họ và tên;CCCD\n1;Nguyễn Văn A;001180000001\n2;Trần B;001180000002\n3;Lê C;001180000003\n"));
        AssertRefused("READ-PERSONS", Encoding.UTF8.GetBytes("STT\tNgày sinh\n1\t01/02/1950\n2\t01/02/1951\n3\t01/02/1952\n"));
        AssertRefused("READ-SECRET", Parts.Of(Template).Replace("xl/workbook.xml", "name=\"_p08\"", "name=\"p08\"").AddRows(1, ["MẬT"]).Zip());
    }

    [OfficeTheory]
    [InlineData("ods")]
    [InlineData("xls")]
    public void OtherFormats_AreScreenedToo(string format)
    {
        AssertRefused("READ-PERSONS", LibreOffice.Convert(Parts.Of(Template).AddRows(1, ["Họ và tên", "Ngày sinh"], ["Nguyễn A", "01/02/1950"], ["Trần B", "01/02/1951"], ["Lê C", "01/02/1952"]).Zip(), "xlsx", format));
        AssertRefused("READ-SECRET", LibreOffice.Convert(Parts.Of(Template).AddRows(1, ["TỐI MẬT"]).Zip(), "xlsx", format));
    }

    [Fact]
    public void WhatCantBeRead_IsNotScreenedOut()
    {
        Assert.Null(Screen([]));
        Assert.Null(Screen([1, 2, 0, 3]));
        Assert.Null(Screen("PK\u0003\u0004 không phải zip"u8.ToArray()));
    }

    private static Parts WithHeader(string text) => Parts.Of(Template).Edit("xl/worksheets/sheet2.xml", document =>
        document.Root!.Element(Parts.Main + "pageSetup")!.AddAfterSelf(new System.Xml.Linq.XElement(Parts.Main + "headerFooter", new System.Xml.Linq.XElement(Parts.Main + "oddHeader", text))));

    private static Finding? Screen(byte[] file) => ReturnReader.Screen(new MemoryStream(file), "bao-cao.xlsx");

    private static Finding AssertRefused(string rule, byte[] file)
    {
        var finding = Assert.Single(Assert.IsType<ReturnReading.Refused>(Sample.Read(file)).Findings);
        Assert.Equal((rule, Severity.Block), (finding.Rule, finding.Severity));
        Assert.Equal(finding.Message, Screen(file)?.Message);
        return finding;
    }
}
