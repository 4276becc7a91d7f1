namespace Capi;

/// <summary>Marks the type of the entries of <c>contents</c>: a product with ID, quantity and price. Annotate its members with <see cref="CustomDataAttribute"/>.</summary>
/// <remarks>Meta requires <c>id</c> and <c>quantity</c> in each entry of <c>contents</c>
/// (<see href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/custom-data">custom data parameters</see>); an entry without them is dropped and counted. Entries under other keys may
/// contain anything.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MetaContentAttribute : Attribute;
