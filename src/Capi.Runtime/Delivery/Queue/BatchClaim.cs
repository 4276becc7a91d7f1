namespace Capi.Delivery.Queue;

/// <summary>What the parts of a claimed batch have in common.</summary>
/// <param name="erasures">The number of erasures before the claim: later ones may concern its events.</param>
internal sealed class BatchClaim(long erasures)
{
    public long Erasures { get; } = erasures;

    /// <summary>Null if the store's claims don't end.</summary>
    public BatchLease? Lease { get; set; }
}
