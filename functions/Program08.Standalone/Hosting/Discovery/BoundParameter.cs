using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Program08.Standalone.Hosting.Discovery;

/// <summary>A parameter of a function with the place its value comes from.</summary>
internal sealed class BoundParameter(ParameterInfo parameter, ParameterSource source, string bindingType) : BindingMetadata
{
    public override string Name => parameter.Name!;

    /// <summary>Empty for parameters that are no binding.</summary>
    public override string Type => bindingType;

    public override BindingDirection Direction => BindingDirection.In;

    public Type ValueType => parameter.ParameterType;

    public ParameterSource Source => source;

    /// <summary>What a missing value is taken for.</summary>
    public object? Default { get; } = parameter.HasDefaultValue && parameter.DefaultValue is { } given
        ? given
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
}
