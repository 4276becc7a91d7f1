using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>One attribute of ours on a member.</summary>
/// <param name="kind">Which attribute.</param>
/// <param name="key">The wire key it names; null when it is bare or takes none.</param>
/// <param name="data">The attribute itself, for whoever needs its place.</param>
internal sealed class Annotation(AnnotationKind kind, string? key, AttributeData data)
{
    public AnnotationKind Kind { get; } = kind;

    public string? Key { get; } = key;

    public AttributeData Data { get; } = data;

    /// <summary>True when the attribute does not compile.</summary>
    public bool IsBroken => Data.AttributeConstructor is null;
}
