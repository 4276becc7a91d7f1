namespace Capi.Reading;

/// <summary>The kinds of single values that can be sent.</summary>
internal enum ScalarKind
{
    Text,
    Boolean,

    /// <summary>All integer types that fit into a <c>long</c>.</summary>
    SignedInteger,

    /// <summary><c>ulong</c> and <c>nuint</c>.</summary>
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
