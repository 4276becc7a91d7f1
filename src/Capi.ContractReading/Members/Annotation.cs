using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Members;

/// <summary>One attribute of the Capi runtime on a member.</summary>
/// <param name="kind">The kind of attribute.</param>
/// <param name="key">The explicit key; null when the attribute has no argument.</param>
/// <param name="data">The attribute data, for its location.</param>
internal sealed class Annotation(AnnotationKind kind, string? key, AttributeData data)
{
    public AnnotationKind Kind { get; } = kind;

    public string? Key { get; } = key;

    public AttributeData Data { get; } = data;

    /// <summary>True when the attribute does not compile.</summary>
    public bool HasErrors => Data.AttributeConstructor is null;
}
