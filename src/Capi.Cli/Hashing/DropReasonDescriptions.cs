namespace Capi.Cli.Hashing;

/// <summary>Describes why a value is dropped, without the value.</summary>
internal static class DropReasonDescriptions
{
    public static string GetDescription(DropReason reason) => reason switch
    {
        DropReason.Empty => "the value is empty after normalisation.",
        DropReason.TooLong => "the value is too long for this field.",
        DropReason.InvalidText => "the value is not valid Unicode text.",
        DropReason.InvalidFormat => "the value does not have the format of this field.",
        DropReason.TooShort => "a phone number has at least 7 digits.",
        DropReason.Unknown => "the value is not a known value of this field.",
        DropReason.OutOfRange => "the date does not exist or is outside the allowed years.",
        DropReason.NotPublic => "the IP address is not public.",
        DropReason.Ambiguous => "day and month are ambiguous; --country decides the order.",
        DropReason.Expired => "the click is older than 90 days or in the future.",
        DropReason.Md5 => "32 hexadecimal digits can be an MD5 hash; Meta requires SHA-256.",
        _ => "Meta can't use the value.",
    };
}
