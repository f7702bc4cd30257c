namespace Program08.Standalone.Tests.Engine;

/// <summary>Most behaviour holds kind and strict.</summary>
public static class Mode
{
    public static TheoryData<bool> Both => [false, true];
}
