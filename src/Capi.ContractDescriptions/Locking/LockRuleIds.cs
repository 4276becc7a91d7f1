namespace Capi.ContractDescriptions.Locking;

/// <summary>The IDs of the rules about the lock, which the analyzer and <c>capi lock --check</c> report.</summary>
internal static class LockRuleIds
{
    public const string Damaged = "CAPI600";
    public const string IdentifierLost = "CAPI601";
    public const string KeyRenamed = "CAPI602";
    public const string HashedBecameClear = "CAPI603";
    public const string EventRenamed = "CAPI604";
    public const string EventRemoved = "CAPI605";
    public const string CurrencyDropped = "CAPI606";
    public const string Narrowed = "CAPI607";
    public const string Added = "CAPI608";

    /// <summary>The ID of a kind.</summary>
    public static string Get(ContractChangeKind kind) => kind switch
    {
        ContractChangeKind.IdentifierLost => IdentifierLost,
        ContractChangeKind.KeyRenamed => KeyRenamed,
        ContractChangeKind.HashedBecameClear => HashedBecameClear,
        ContractChangeKind.EventRenamed => EventRenamed,
        ContractChangeKind.EventRemoved => EventRemoved,
        ContractChangeKind.CurrencyDropped => CurrencyDropped,
        ContractChangeKind.Narrowed => Narrowed,
        _ => Added,
    };
}
