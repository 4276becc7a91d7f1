namespace Capi.ContractReading.Ga4;

/// <summary>Where a value goes when a contract is created.</summary>
internal enum Ga4SlotKind
{
    /// <summary>An argument of the constructor.</summary>
    Argument,

    /// <summary>A member that an object initializer must set: <c>required</c>.</summary>
    Required,

    /// <summary>A member that can only be set by an object initializer.</summary>
    Init,

    /// <summary>A member that can be set at any time.</summary>
    Set,
}
