namespace Capi;

/// <summary>Marks the type of one entry of <c>contents</c>: a product line with id, quantity and price. Its members carry <see cref="CustomDataAttribute"/>.</summary>
/// <remarks>Meta needs <c>id</c> and <c>quantity</c> of each entry (spec section 5).</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MetaContentAttribute : Attribute;
