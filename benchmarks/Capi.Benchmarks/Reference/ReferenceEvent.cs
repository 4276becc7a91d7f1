namespace Capi.Benchmarks.Reference;

/// <summary>The input of every serializer: the purchase and the context captured from the visitor's request.</summary>
public sealed record ReferenceEvent(ReferencePurchase Purchase, MetaEventContext Context);
