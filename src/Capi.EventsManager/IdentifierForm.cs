namespace Capi.EventsManager;

/// <summary>The form of a customer information parameter: received or expected.</summary>
public enum IdentifierForm
{
    /// <summary>SHA-256 as 64 hexadecimal digits, optionally with the suffix of Meta's Parameter Builder.</summary>
    Hashed,

    /// <summary>Unhashed.</summary>
    Clear,

    /// <summary>32 hexadecimal digits. Accepted with a warning; never an expected form.</summary>
    Md5,

    /// <summary>Clear or hashed, as for external_id. Only used as an expected form.</summary>
    Either,
}
