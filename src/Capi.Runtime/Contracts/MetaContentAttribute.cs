namespace Capi;

/// <summary>Marks the type of one entry of <c>contents</c>: a product line with id, quantity and price. Its members carry <see cref="CustomDataAttribute"/>.</summary>
/// <remarks>Meta needs <c>id</c> and <c>quantity</c> of each entry of <c>contents</c> (spec section 5): one without them is left out
/// and counted. Under other keys such entries may hold what they like.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MetaContentAttribute : Attribute;
