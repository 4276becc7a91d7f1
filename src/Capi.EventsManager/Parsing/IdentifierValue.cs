using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>The value of a customer information parameter as Meta compares it.</summary>
internal static class IdentifierValue
{
    private const int Sha256HexLength = 64;

    /// <summary>Returns a hash in lower case without Meta's suffix, and anything else unchanged.</summary>
    public static string Normalize(string value) => HashedValue.IsSha256(value) ? value[..Sha256HexLength].ToLowerInvariant() : value;
}
