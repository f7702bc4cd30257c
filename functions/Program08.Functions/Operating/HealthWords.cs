namespace Program08.Functions.Operating;

/// <summary>Probes as people call what they look at.</summary>
internal static class HealthWords
{
    public static string Of(string probe) => probe switch
    {
        "database" => "Cơ sở dữ liệu",
        "disk" => "Đĩa",
        "engine" => "Tiến trình",
        "mail" => "Thư điện tử",
        "sweeper" => "Việc định kỳ",
        "certificate" => "Chứng thư số của trang",
        _ => probe,
    };
}
