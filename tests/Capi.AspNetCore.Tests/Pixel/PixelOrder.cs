namespace Capi.AspNetCore.Tests.Pixel;

/// <summary>An order of a shop.</summary>
[MetaEvent(StandardEvents.Purchase)]
public partial record PixelOrder([EventId] string Number, [EventTime] DateTimeOffset At, [Hashed] string Email, [CustomData] decimal Value, [CustomData] string Currency)
{
    [CustomData("content_name")]
    public string? Product { get; init; }

    [CustomData("names")]
    public IReadOnlyList<string> Names { get; init; } = [];
}
