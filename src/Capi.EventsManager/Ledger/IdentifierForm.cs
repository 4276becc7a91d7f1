namespace Capi.EventsManager;

/// <summary>The form an identifier has or must have.</summary>
public enum IdentifierForm
{
    /// <summary>64 lower-case hexadecimal digits, with or without Meta's suffix (spec section 4.6).</summary>
    Hashed,

    /// <summary>The value itself.</summary>
    Clear,

    /// <summary>32 hexadecimal digits. Accepted with a warning, and never what an identifier must be (spec section 3.6).</summary>
    Md5,

    /// <summary>Clear or hashed, as with external_id. Only used for what an identifier must be.</summary>
    Either,
}
