namespace Program08.Documents.Evidence;

/// <summary>What may be given as evidence.</summary>
public enum EvidenceKind
{
    Pdf,
    Docx,
    Xlsx,
    Jpeg,
    Png,
}
