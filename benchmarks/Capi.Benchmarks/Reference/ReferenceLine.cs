namespace Capi.Benchmarks.Reference;

/// <summary>One order line of the reference purchase.</summary>
[MetaContent]
public sealed record ReferenceLine
{
    [CustomData]
    public required string Id { get; init; }

    [CustomData]
    public required int Quantity { get; init; }

    [CustomData]
    public required decimal ItemPrice { get; init; }
}
