using Capi;

namespace Storefront.Shop;

/// <summary>A postal address. Its annotated members become part of every contract that has it as a <c>[Flatten]</c> member.</summary>
public sealed record Address(
    [Hashed] string FirstName,
    [Hashed] string LastName,
    string Street,
    [Hashed] string City,
    [Hashed] string PostalCode,
    [Hashed] string Country);
