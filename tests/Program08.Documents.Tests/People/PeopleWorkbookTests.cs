using System.Text;
using Program08.Documents.People;
using Program08.Documents.Tests.Samples;
using Program08.Reporting.People;

namespace Program08.Documents.Tests.People;

public sealed class PeopleWorkbookTests
{
    private static readonly string[] Roles = ["Đầu mối", "Điều phối"];

    private static readonly PersonLine[] Lines =
    [
        new(2, "Đầu mối quận Hoàng Mai", "dau-moi@hoangmai.example", "+84 24 3000 0000", "Đầu mối", "008", "Quận Hoàng Mai"),
        new(3, "=HYPERLINK(\"http://evil.example\")", "dieu-phoi@so.example", "", "Điều phối", "", ""),
        new(4, "-1+1", "-x@so.example", "", "", "", ""),
    ];

    [Fact]
    public void List_WrittenAndReadAgain_IsTheSame_WhateverItBeginsWith() => Assert.Equal(Lines, Read(Written(Lines)));

    [Fact]
    public void List_HoldsNoFormula_AndMarksTextThatLooksLikeOne()
    {
        var parts = Parts.Of(Written(Lines));

        Assert.DoesNotContain(parts.Names.Where(name => name.StartsWith("xl/worksheets/", StringComparison.Ordinal)), name => parts[name].Contains("<x:f>", StringComparison.Ordinal) || parts[name].Contains("<f>", StringComparison.Ordinal));
        Assert.Contains("quotePrefix=\"1\"", parts["xl/styles.xml"], StringComparison.Ordinal);
        Assert.Empty(Validation.OfWorkbook(Written(Lines)));
    }

    [Fact]
    public void EmptyForm_HasHeadingsAndUnits_AndNobody()
    {
        Assert.Empty(Read(Written([])));
        Assert.Contains("Quận Hoàng Mai", Parts.Of(Written([]))["xl/worksheets/sheet3.xml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    public void SeparatedText_IsReadLikeTheWorkbook_ColumnsInAnyOrder(char separator)
    {
        var text = string.Join('\n', new[]
        {
            "Thư điện tử|HỌ VÀ TÊN|Vai trò|Mã đơn vị|Điện thoại",
            "dau-moi@hoangmai.example|Đầu mối quận Hoàng Mai|Đầu mối|008|'+84 24 3000 0000",
            "||||",
        }).Replace('|', separator);

        Assert.Equal([Lines[0] with { UnitName = "" }], Read(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void PhoneTakenForANumber_GetsItsZeroBack()
    {
        var file = Parts.Of(Written([Lines[0] with { Phone = "912345678" }])).Cell(1, "C2", "<v>912345678</v>");

        Assert.Equal("0912345678", Read(file.Zip())[0].Phone);
    }

    [Theory]
    [InlineData("Tên;Địa chỉ\nA;B", "dòng tiêu đề")]
    [InlineData("", "rỗng")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("Họ và tên;Thư điện tử;Vai trò\n\"mở", "ngoặc kép")]
    public void OtherFile_IsRefusedByName(string content, string words)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(content));

        Assert.Contains(words, Assert.IsType<PeopleReading.Refused>(PeopleReader.Read(file)).Reason.Vi, StringComparison.Ordinal);
    }

    private static byte[] Written(IReadOnlyList<PersonLine> lines)
    {
        using var file = new MemoryStream();
        PeopleWorkbook.Write(lines, Roles, Seeds.Districts, file);
        return file.ToArray();
    }

    private static IReadOnlyList<PersonLine> Read(byte[] content)
    {
        using var file = new MemoryStream(content);
        return Assert.IsType<PeopleReading.Read>(PeopleReader.Read(file)).Lines;
    }
}
