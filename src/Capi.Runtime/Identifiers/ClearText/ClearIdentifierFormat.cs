using Capi.Catalog;
using Capi.Identifiers.Browser;
using Capi.Identifiers.HashedText;
using Capi.Identifiers.IpAddresses;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.ClearText;

/// <summary>The format Meta requires of an identifier that is sent in clear. Values are validated, not corrected. Thread safe.</summary>
internal static class ClearIdentifierFormat
{
    private const int LeadIdMinDigits = 15;
    private const int LeadIdMaxDigits = 17;

    /// <summary>Validates the format of a value.</summary>
    /// <param name="normalization">The format of the key.</param>
    /// <param name="value">The raw value.</param>
    /// <param name="trimmed">The value without leading and trailing white space; not empty.</param>
    /// <returns><see cref="DropReason.None"/>, or why the value is dropped.</returns>
    public static DropReason Validate(Normalization normalization, ReadOnlySpan<char> value, ReadOnlySpan<char> trimmed)
    {
        // A digest in a clear field is a caller error; only external_id may be hashed or clear.
        if (normalization is Normalization.Trim or Normalization.ExternalId && (PlaceholderIds.Contains(trimmed) || PlaceholderDigests.ContainsText(normalization, trimmed)))
            return DropReason.Empty;

        if (HexDigest.IsSha256(trimmed) && normalization != Normalization.ExternalId)
            return DropReason.InvalidFormat;

        return normalization switch
        {
            Normalization.Fbc or Normalization.Fbp => FbCookie.TryParse(value, out _) ? DropReason.None : DropReason.InvalidFormat,
            Normalization.IpAddress => ValidateIpAddress(value),
            // The user agent: an HTTP header value can't contain control characters.
            Normalization.None => TextValidator.ContainsControlCharacter(value) ? DropReason.InvalidFormat : DropReason.None,
            Normalization.IntegerString => !CharacterSets.IsAllDigits(trimmed) ? DropReason.InvalidFormat : PlaceholderIds.Contains(trimmed) ? DropReason.Empty : DropReason.None,
            _ => DropReason.None,
        };
    }

    /// <summary>Fast path: true if the text is valid and sent unchanged. False means that <see cref="Validate"/> must decide.</summary>
    /// <param name="normalization">The format of the key.</param>
    /// <param name="plain">ASCII text without control characters.</param>
    /// <param name="now">The current time.</param>
    public static bool IsValidFastPath(Normalization normalization, ReadOnlySpan<char> plain, in DateTimeOffset now) => normalization switch
    {
        Normalization.Fbc => ReadCookieTime(plain) is >= 0 and var time && ClickId.IsCurrent(time, in now),
        Normalization.Fbp => ReadCookieTime(plain) >= 0,
        Normalization.IpAddress => IpAddressParser.IsCanonicalPublic(plain),
        Normalization.None => plain.Length is > 0 and < HexDigest.Sha256Length or > HexDigest.Sha256Length and <= IdentifierWriter.MaxInputLength
            && plain[0] != ' ' && plain[^1] != ' ',
        _ => false,
    };

    /// <summary>True if leading and trailing white space is removed. All other values, such as click IDs and the user agent, are sent byte for byte.</summary>
    public static bool ShouldTrim(Normalization normalization) =>
        normalization is Normalization.Trim or Normalization.ExternalId or Normalization.IntegerString;

    /// <summary>True for 15 to 17 digits. Meta rejects an event whose <c>lead_id</c> has another length.</summary>
    public static bool IsLeadIdLength(int digits) => digits is >= LeadIdMinDigits and <= LeadIdMaxDigits;

    // The time of a valid value that is sent unchanged; NoTime for all other text.
    private static long ReadCookieTime(ReadOnlySpan<char> plain)
    {
        if (UsualFbCookie.ReadTime(plain) is >= 0 and var time)
            return time;

        return !plain.Contains(' ') && FbCookie.TryParseToken(plain, out var cookie) && cookie.Length == plain.Length ? cookie.Milliseconds : UsualFbCookie.NoTime;
    }

    private static DropReason ValidateIpAddress(ReadOnlySpan<char> value) => IpAddressParser.Classify(value) switch
    {
        IpAddressKind.PublicV4 or IpAddressKind.PublicV6 => DropReason.None,
        IpAddressKind.NotPublic => DropReason.NotPublic,
        _ => DropReason.InvalidFormat,
    };
}
