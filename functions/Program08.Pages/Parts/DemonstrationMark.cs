namespace Program08.Pages.Parts;

internal static class DemonstrationMark
{
    public const string Text = "BẢN TRÌNH DIỄN – CÓ SỐ LIỆU MÔ PHỎNG, KHÔNG CÓ GIÁ TRỊ VĂN BẢN";
}
