namespace Capi.ContractReading.Fields;

/// <summary>The kinds of single values that can be sent.</summary>
internal enum ScalarKind
{
    String,
    Boolean,

    /// <summary>All integer types that fit into a <c>long</c>.</summary>
    SignedInteger,

    /// <summary><c>ulong</c> and <c>nuint</c>.</summary>
    UnsignedInteger,
    Decimal,
    Double,
    Single,
    DateOnly,
    DateTimeOffset,
    Guid,
    Uri,
    IpAddress,
    Digest,
    Consent,
    Enum,
}
