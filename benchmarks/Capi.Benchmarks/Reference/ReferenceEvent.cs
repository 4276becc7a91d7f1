namespace Capi.Benchmarks.Reference;

/// <summary>What every serialiser is given: the purchase and what the visitor's request told.</summary>
public sealed record ReferenceEvent(ReferencePurchase Purchase, MetaEventContext Context);
