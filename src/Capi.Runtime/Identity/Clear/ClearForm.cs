using Capi.Catalog;

namespace Capi.Identity;

/// <summary>The format Meta requires of an identifier that is sent in clear. Values are validated, never corrected. Thread safe.</summary>
internal static class ClearForm
{
    private const int LeadIdMinDigits = 15;
    private const int LeadIdMaxDigits = 17;

    /// <summary>Validates the format of a value.</summary>
    /// <param name="normalization">The format of the key.</param>
    /// <param name="value">The raw value.</param>
    /// <param name="trimmed">The value without leading and trailing white space; not empty.</param>
    /// <returns><see cref="DropReason.None"/>, or why the value is dropped.</returns>
    public static DropReason Check(Normalization normalization, ReadOnlySpan<char> value, ReadOnlySpan<char> trimmed)
    {
        // A digest in a clear field is a caller error; only external_id may be hashed or clear.
        if (HashedForm.IsSha256(trimmed) && normalization != Normalization.ExternalId)
            return DropReason.InvalidFormat;

        return normalization switch
        {
            Normalization.Fbc or Normalization.Fbp => FbCookie.TryParse(value, out _) ? DropReason.None : DropReason.InvalidFormat,
            Normalization.IpAddress => CheckIpAddress(value),
            // The user agent: an HTTP header value can't contain control characters.
            Normalization.None => PlainText.HasControlCharacter(value) ? DropReason.InvalidFormat : DropReason.None,
            Normalization.IntegerString => Characters.AreDigits(trimmed) ? DropReason.None : DropReason.InvalidFormat,
            _ => DropReason.None,
        };
    }

    /// <summary>Fast path: true if the text is valid and sent unchanged. False means that <see cref="Check"/> must decide.</summary>
    /// <param name="normalization">The format of the key.</param>
    /// <param name="plain">ASCII text without control characters.</param>
    public static bool IsOrdinary(Normalization normalization, ReadOnlySpan<char> plain) => normalization switch
    {
        Normalization.Fbc or Normalization.Fbp => !plain.Contains(' ') && FbCookie.TryParseUnbroken(plain, out _),
        Normalization.IpAddress => CheckIpAddress(plain) == DropReason.None,
        Normalization.None => plain.Length is > 0 and < HashedForm.Sha256Length or > HashedForm.Sha256Length and <= IdentifierWriter.MaxInputLength
            && plain[0] != ' ' && plain[^1] != ' ',
        _ => false,
    };

    /// <summary>True if leading and trailing white space is removed. All other values, such as click IDs and the user agent, are sent byte for byte.</summary>
    public static bool IsTrimmed(Normalization normalization) =>
        normalization is Normalization.Trim or Normalization.ExternalId or Normalization.IntegerString;

    /// <summary>True for 15 to 17 digits. Meta rejects an event whose <c>lead_id</c> has another length.</summary>
    public static bool HasLengthOfLeadId(int digits) => digits is >= LeadIdMinDigits and <= LeadIdMaxDigits;

    private static DropReason CheckIpAddress(ReadOnlySpan<char> value) => IpAddressText.Classify(value) switch
    {
        IpAddressKind.PublicV4 or IpAddressKind.PublicV6 => DropReason.None,
        IpAddressKind.NotPublic => DropReason.NotPublic,
        _ => DropReason.InvalidFormat,
    };
}
