using Program08.Storage.Records;

namespace Program08.Functions.Api;

/// <summary>Scopes as people read them.</summary>
internal static class ApiScopeWords
{
    public static string Of(ApiScope scope) => scope switch
    {
        ApiScope.Cycles => "Xem đợt báo cáo và bảng theo dõi (không có số liệu)",
        ApiScope.Returns => "Xem báo cáo của từng đơn vị: phiên bản, kết quả kiểm tra, số liệu",
        ApiScope.Reports => "Xem báo cáo đã phát hành và số liệu qua các kỳ",
        ApiScope.History => "Xem nhật ký của đợt báo cáo",
        ApiScope.Submit => "Gửi số liệu thay cho các đơn vị được chọn",
    };

    public static string Of(ApiKeyRecord key) => string.Join("; ", key.Scopes.Select(scope => scope == ApiScope.Submit ? $"{Of(scope)} ({string.Join(", ", key.Units)})" : Of(scope)));
}
