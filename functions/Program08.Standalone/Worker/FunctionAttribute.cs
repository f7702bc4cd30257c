namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a public method of a top-level class as a function. The name is unique in the application, ignoring case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute : Attribute
{
    /// <param name="name">A letter, then letters, digits, '_' or '-'; at most 128 characters; not "host".</param>
    public FunctionAttribute(string name)
    {
        Name = name;
    }

    public string Name { get; }
}
