using Capi.Catalog;

namespace Capi.Identity;

/// <summary>The form a clear identifier must have to be of use to Meta (spec sections 3.1, 4.2 and 4.5). It is checked, never repaired.</summary>
internal static class ClearForm
{
    private const int LeadIdMinDigits = 15;
    private const int LeadIdMaxDigits = 17;

    /// <summary>Says what is wrong with a value.</summary>
    /// <param name="value">The value as it was given.</param>
    /// <param name="trimmed">The same without white space at its ends; not empty.</param>
    public static DropReason Check(Normalization normalization, ReadOnlySpan<char> value, ReadOnlySpan<char> trimmed)
    {
        // A digest in a clear field is a mistake of the caller; only external_id may come hashed or not.
        if (HashedForm.IsSha256(trimmed) && normalization != Normalization.ExternalId)
            return DropReason.InvalidFormat;

        return normalization switch
        {
            Normalization.Fbc or Normalization.Fbp => FbCookie.TryParse(value, out _) ? DropReason.None : DropReason.InvalidFormat,
            Normalization.IpAddress => CheckIpAddress(value),
            // The user agent: it was a line of a header, so what can't stand in one was never in it.
            Normalization.None => PlainText.HasControlCharacter(value) ? DropReason.InvalidFormat : DropReason.None,
            Normalization.IntegerString => Characters.AreDigits(trimmed) ? DropReason.None : DropReason.InvalidFormat,
            _ => DropReason.None,
        };
    }

    /// <summary>Says of plain text that nothing is wrong with it, and that it travels as it is. False leaves the question to <see cref="Check"/>.</summary>
    /// <param name="plain">ASCII without control characters.</param>
    public static bool IsOrdinary(Normalization normalization, ReadOnlySpan<char> plain) => normalization switch
    {
        Normalization.Fbc or Normalization.Fbp => !plain.Contains(' ') && FbCookie.TryParseUnbroken(plain, out _),
        Normalization.IpAddress => CheckIpAddress(plain) == DropReason.None,
        Normalization.None => plain.Length is > 0 and < HashedForm.Sha256Length or > HashedForm.Sha256Length and <= IdentifierWriter.MaxInputLength
            && plain[0] != ' ' && plain[^1] != ' ',
        _ => false,
    };

    /// <summary>True when white space at the ends is left out. Click ids, the user agent and the rest travel byte for byte.</summary>
    public static bool IsTrimmed(Normalization normalization) =>
        normalization is Normalization.Trim or Normalization.ExternalId or Normalization.IntegerString;

    /// <summary>A lead_id of another length makes Meta refuse the event.</summary>
    public static bool HasLengthOfLeadId(int digits) => digits is >= LeadIdMinDigits and <= LeadIdMaxDigits;

    private static DropReason CheckIpAddress(ReadOnlySpan<char> value) => IpAddressText.Classify(value) switch
    {
        IpAddressKind.PublicV4 or IpAddressKind.PublicV6 => DropReason.None,
        IpAddressKind.NotPublic => DropReason.NotPublic,
        _ => DropReason.InvalidFormat,
    };
}
