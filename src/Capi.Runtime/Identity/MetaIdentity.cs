namespace Capi.Identity;

/// <summary>Normalises and hashes one identifier exactly as a contract's <c>[Hashed]</c> or <c>[Clear]</c> member is.</summary>
/// <remarks>For tools and tests; contracts need no call of it. Thread safe, independent of the culture.</remarks>
public static class MetaIdentity
{
    /// <summary>Says what would be sent for a value.</summary>
    /// <param name="key">A <c>user_data</c> key (<see cref="Identifier"/>).</param>
    /// <param name="value">The raw value; null counts as absent.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code of the country the value belongs to, when the caller knows it.</param>
    /// <exception cref="ArgumentException">Meta defines no such key in <c>user_data</c>.</exception>
    public static IdentifierResult Evaluate(string key, string? value, string? country = null) => throw new NotImplementedException();
}
