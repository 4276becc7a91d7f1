using Capi;

namespace Storefront.Shop;

/// <summary>A postal address. Its annotated members join every contract that flattens it.</summary>
public sealed record Address(
    [Hashed] string FirstName,
    [Hashed] string LastName,
    string Street,
    [Hashed] string City,
    [Hashed] string PostalCode,
    [Hashed] string Country);
