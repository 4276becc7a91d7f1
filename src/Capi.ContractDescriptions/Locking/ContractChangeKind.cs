namespace Capi.ContractDescriptions.Locking;

/// <summary>The kinds of differences between the lock and the contracts. Each is one rule.</summary>
internal enum ContractChangeKind
{
    /// <summary>An identifier isn't sent any more.</summary>
    IdentifierLost,

    /// <summary>A key has another name.</summary>
    KeyRenamed,

    /// <summary>A hashed identifier is sent in clear.</summary>
    HashedBecameClear,

    /// <summary>The event has another name.</summary>
    EventRenamed,

    /// <summary>The contract is gone.</summary>
    EventRemoved,

    /// <summary>The currency isn't sent any more.</summary>
    CurrencyDropped,

    /// <summary>Less is sent, or something else.</summary>
    Narrowed,

    /// <summary>More is sent.</summary>
    Added,
}
