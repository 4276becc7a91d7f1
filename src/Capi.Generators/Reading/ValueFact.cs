using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>What a member holds: one value or several, plain or entries of contents.</summary>
/// <param name="isCollection">True when it holds several.</param>
/// <param name="kind">The kind of one value; null when it is an entry of contents.</param>
/// <param name="itemType">The type of one value, without <c>Nullable</c>.</param>
/// <param name="itemMayBeNull">True when one value can be null at run time, whatever its annotation says.</param>
/// <param name="needsTypeArgument">True when the compiler can't infer the item's type: a struct that is a collection.</param>
internal sealed class ValueFact(bool isCollection, ScalarKind? kind, ITypeSymbol itemType, bool itemMayBeNull, bool needsTypeArgument)
{
    public bool IsCollection { get; } = isCollection;

    public ScalarKind? Kind { get; } = kind;

    public ITypeSymbol ItemType { get; } = itemType;

    public bool ItemMayBeNull { get; } = itemMayBeNull;

    public bool NeedsTypeArgument { get; } = needsTypeArgument;

    /// <summary>True for entries of contents.</summary>
    public bool IsContent => Kind is null;
}
