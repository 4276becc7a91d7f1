namespace Capi.Identifiers;

/// <summary>The names of <see cref="DropReason"/> values in metrics and in the output of the <c>capi</c> tool.</summary>
public static class DropReasons
{
    /// <summary>Gets the name in snake case, for example <c>too_short</c>; <c>none</c> for a value that is sent.</summary>
    /// <param name="reason">The reason; an undefined value returns <c>other</c>.</param>
    public static string GetName(DropReason reason) => reason switch
    {
        DropReason.None => "none",
        DropReason.Empty => "empty",
        DropReason.TooLong => "too_long",
        DropReason.InvalidText => "invalid_text",
        DropReason.InvalidFormat => "invalid_format",
        DropReason.TooShort => "too_short",
        DropReason.Unknown => "unknown",
        DropReason.OutOfRange => "out_of_range",
        DropReason.NotFinite => "not_finite",
        DropReason.NotPublic => "not_public",
        DropReason.Md5 => "md5",
        DropReason.Ambiguous => "ambiguous",
        DropReason.ServiceFailed => "service_failed",
        DropReason.Expired => "expired",
        _ => "other",
    };
}
