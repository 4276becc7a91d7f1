namespace Capi;

/// <summary>Why one value was left out of an event. It says nothing of the value itself.</summary>
public enum DropReason
{
    /// <summary>The value is usable.</summary>
    None,

    /// <summary>Empty or only white space, or nothing remains after normalising. Null is no value and is not counted.</summary>
    Empty,

    /// <summary>Longer than any value of this kind can be.</summary>
    TooLong,

    /// <summary>Not text: a lone surrogate.</summary>
    InvalidText,

    /// <summary>Not the form this value has; an entry of contents without id or quantity.</summary>
    InvalidFormat,

    /// <summary>A phone number with fewer than 7 digits.</summary>
    TooShort,

    /// <summary>Not in the list of known values (country, gender, currency, an undefined enum value).</summary>
    Unknown,

    /// <summary>A date that does not exist, or outside the years allowed.</summary>
    OutOfRange,

    /// <summary>A number JSON can't hold: NaN or infinity.</summary>
    NotFinite,

    /// <summary>An IP address that is not public.</summary>
    NotPublic,

    /// <summary>32 hexadecimal digits in text: perhaps an MD5 digest, perhaps somebody's number. Hand a digest over as <see cref="Md5Digest"/>.</summary>
    Md5,

    /// <summary>A date of which day and month can't be told apart, where <see cref="DateOrder.UnambiguousOnly"/> is configured.</summary>
    Ambiguous,

    /// <summary>The application's <see cref="IPhoneNormalizer"/> threw, or answered with something else than digits.</summary>
    ServiceFailed,
}
