namespace Capi.Catalog;

/// <summary>How a value must be sent: https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters</summary>
internal enum Handling
{
    /// <summary>Not an identifier.</summary>
    NotApplicable,

    /// <summary>Hashed: SHA-256 of the normalized value, in lower-case hex.</summary>
    Hash,

    /// <summary>In clear; a hashed value does not match.</summary>
    Clear,

    /// <summary>Hashing is recommended but not required.</summary>
    HashOptional,
}
