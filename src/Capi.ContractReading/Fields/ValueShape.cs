using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Fields;

/// <summary>The shape of the value of a member: one value or a collection, scalars or entries of <c>contents</c>.</summary>
/// <param name="isCollection">True for a collection of values.</param>
/// <param name="kind">The kind of one value; null for an entry of <c>contents</c>.</param>
/// <param name="itemType">The type of one value, without <c>Nullable</c>.</param>
/// <param name="isItemNullable">True when one value can be null at run time, whatever its nullable annotation.</param>
/// <param name="needsTypeArgument">True when the compiler can't infer the item type: the collection is a struct.</param>
internal sealed class ValueShape(bool isCollection, ScalarKind? kind, ITypeSymbol itemType, bool isItemNullable, bool needsTypeArgument)
{
    public bool IsCollection { get; } = isCollection;

    public ScalarKind? Kind { get; } = kind;

    public ITypeSymbol ItemType { get; } = itemType;

    public bool IsItemNullable { get; } = isItemNullable;

    public bool NeedsTypeArgument { get; } = needsTypeArgument;

    /// <summary>True for entries of <c>contents</c>.</summary>
    public bool IsContent => Kind is null;
}
