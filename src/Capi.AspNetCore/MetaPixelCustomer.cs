namespace Capi.AspNetCore;

/// <summary>Customer information of a visitor, such as the signed-in one, for the Pixel's
/// <see href="https://developers.facebook.com/docs/meta-pixel/advanced/advanced-matching">advanced matching</see>.</summary>
/// <remarks>Raw values: they are normalized and hashed on the server as those of a contract's <c>[Hashed]</c> members, so the page contains hashes only, and only with
/// consent. A value that can't be used is left out. Its text form contains no value.</remarks>
public sealed class MetaPixelCustomer
{
    /// <summary>The email address.</summary>
    public string? Email { get; init; }

    /// <summary>The phone number with its calling code, or a national one of <see cref="Country"/>.</summary>
    public string? Phone { get; init; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The date of birth, such as <c>1990-12-31</c>.</summary>
    public string? DateOfBirth { get; init; }

    /// <summary>The gender.</summary>
    public string? Gender { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The state or province.</summary>
    public string? State { get; init; }

    /// <summary>The postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>The country, as name or ISO 3166-1 code.</summary>
    public string? Country { get; init; }

    /// <summary>The site's own ID of the customer, as the server sends it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Returns the name of the type.</summary>
    public override string ToString() => nameof(MetaPixelCustomer);
}
