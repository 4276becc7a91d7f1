using Capi;

namespace Shop;

/// <summary>A postal address.</summary>
/// <param name="FirstName">The person's first name.</param>
/// <param name="LastName">The person's last name.</param>
/// <param name="City">The town.</param>
/// <param name="PostalCode">The postal code.</param>
/// <param name="Country">The country's code or English name.</param>
public sealed record Address(
    [Hashed] string? FirstName,
    [Hashed] string? LastName,
    [Hashed] string? City,
    [Hashed] string? PostalCode,
    [Hashed] string? Country);
