namespace Capi.Reading;

/// <summary>The kinds of single values that can be written.</summary>
internal enum ScalarKind
{
    Text,
    Boolean,

    /// <summary>Every integer that fits into a long.</summary>
    SignedInteger,

    /// <summary>ulong and nuint.</summary>
    UnsignedInteger,
    Decimal,
    Double,
    Single,
    Date,
    Instant,
    Guid,
    Uri,
    IpAddress,
    Digest,
    Consent,
    Enum,
}
