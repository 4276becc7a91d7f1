using Capi.Benchmarks.Reference;

namespace Capi.Benchmarks.Pipeline;

/// <summary>The reference events, paid within the last three days: the clients compare them with the real clock.</summary>
internal static class PipelineEvents
{
    public static ReferenceEvent[] Create()
    {
        var age = DateTimeOffset.UtcNow - ReferenceEvents.Now;
        return [.. ReferenceEvents.Create().Select(reference => reference with { Purchase = reference.Purchase with { PaidAt = reference.Purchase.PaidAt + age } })];
    }
}
