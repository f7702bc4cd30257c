using Program08.Reporting.Cycles;

namespace Program08.Pages.Units;

/// <summary>The cycle a page of a unit stands in.</summary>
/// <param name="Title">"Báo cáo kết quả thực hiện Chương trình 08 – năm 2023".</param>
/// <param name="CatalogueNotice">"Danh mục chưa đối chiếu văn bản gốc: 18/27 chỉ tiêu xác nhận tên"; null when all are confirmed.</param>
/// <param name="Moved">Where the cycle was moved to and when, in a sentence; null for one that goes on here.</param>
public sealed record CycleHead(CycleId Id, string Title, string? CatalogueNotice = null, string? Moved = null);
