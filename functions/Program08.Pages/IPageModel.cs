namespace Program08.Pages;

/// <summary>What every page's model has: the frame around the page.</summary>
public interface IPageModel
{
    Shell Shell { get; }

    /// <summary>What stopped the last form sent, in the order of its fields; empty when nothing did.</summary>
    IReadOnlyList<FormError> Errors { get; }
}
