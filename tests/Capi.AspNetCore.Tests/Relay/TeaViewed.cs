namespace Capi.AspNetCore.Tests.Relay;

/// <summary>A visitor looks at a product.</summary>
[MetaEvent(StandardEvents.ViewContent)]
public sealed partial record TeaViewed([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] decimal Value, [CustomData] string Currency)
{
    [CustomData("content_ids")]
    public IReadOnlyList<string> Skus { get; init; } = ["TEA-1"];

    [CustomData("harvest")]
    public string? Harvest { get; init; } = "first </script>\u2028 flush ";

    [CustomData("is_organic")]
    public bool IsOrganic { get; init; } = true;
}
