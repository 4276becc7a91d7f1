namespace Capi;

/// <summary>Why a value was left out of an event. Contains nothing of the value itself.</summary>
public enum DropReason
{
    /// <summary>The value is valid and is sent.</summary>
    None,

    /// <summary>Empty, only white space, or empty after normalization. Null means absent and isn't counted.</summary>
    Empty,

    /// <summary>Longer than the maximum length for values of this kind.</summary>
    TooLong,

    /// <summary>Invalid UTF-16: the text contains a lone surrogate.</summary>
    InvalidText,

    /// <summary>The value doesn't have the required format; for an entry of <c>contents</c>: <c>id</c> or <c>quantity</c> is missing.</summary>
    InvalidFormat,

    /// <summary>A phone number with fewer than 7 digits.</summary>
    TooShort,

    /// <summary>Not a known value (country, gender, currency), or an undefined enum value.</summary>
    Unknown,

    /// <summary>A date that doesn't exist, or is outside the allowed years; for an entry of <c>contents</c>: <c>quantity</c> is zero or less.</summary>
    OutOfRange,

    /// <summary>NaN or infinity, which JSON can't represent.</summary>
    NotFinite,

    /// <summary>A private or reserved IP address.</summary>
    NotPublic,

    /// <summary>Text of 32 hexadecimal digits, which may be an MD5 digest or not. Pass a digest as <see cref="Md5Digest"/>.</summary>
    Md5,

    /// <summary>A date whose day and month are ambiguous, while <see cref="DateOrder.UnambiguousOnly"/> is configured or the date has eight digits; or a month name with two meanings.</summary>
    Ambiguous,

    /// <summary>The application's <see cref="IPhoneNormalizer"/> threw, wrote something other than digits or reported an impossible count.</summary>
    ServiceFailed,

    /// <summary>A click ID older than 90 days or from the future.</summary>
    Expired,
}
