namespace Capi.Cli.Hashing;

/// <summary>Says to a person why a value is left out, without the value.</summary>
internal static class DropSentence
{
    public static string Of(DropReason reason) => reason switch
    {
        DropReason.Empty => "nothing remains of it after normalising.",
        DropReason.TooLong => "it is longer than any value of this kind.",
        DropReason.InvalidText => "it is not valid Unicode text.",
        DropReason.InvalidFormat => "it does not have the form of this identifier.",
        DropReason.TooShort => "a phone number has 7 digits at least.",
        DropReason.Unknown => "it is in no list of known values.",
        DropReason.OutOfRange => "no such date exists, or it is outside the years allowed.",
        DropReason.NotPublic => "the address is not public.",
        DropReason.Md5 => "text of 32 hexadecimal digits may be an MD5 digest, and Meta asks for SHA-256.",
        _ => "Meta could not use it.",
    };
}
