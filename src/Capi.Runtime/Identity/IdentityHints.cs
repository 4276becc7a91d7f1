namespace Capi.Identity;

/// <summary>What is known besides the value itself.</summary>
/// <param name="Today">The last day a date of birth may be.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code in either case; null or an unknown one says nothing. It gives a national phone
/// number its calling code.</param>
internal readonly record struct IdentityHints(DateOnly Today, string? Country = null)
{
    /// <summary>The hints for a value that comes alone, today.</summary>
    public static IdentityHints Now(string? country = null) => new(DateOnly.FromDateTime(DateTime.UtcNow), country);
}
