namespace Capi.Catalog;

/// <summary>How a value must travel (spec section 3.1).</summary>
internal enum Handling
{
    /// <summary>Not an identifier.</summary>
    NotApplicable,

    /// <summary>SHA-256 of the normalised value, lower-case hex.</summary>
    Hash,

    /// <summary>As it is; hashing breaks the match.</summary>
    Clear,

    /// <summary>Hashing is recommended, not demanded.</summary>
    HashOptional,
}
