namespace Capi.Blazor.Tests.Support;

/// <summary>An order of a shop.</summary>
[MetaEvent(StandardEvents.Purchase)]
public partial record TestOrder(
    [EventId] string Number, [EventTime] DateTimeOffset At, [Hashed] string Email, [CustomData] decimal Value, [CustomData] string Currency, [CustomData("content_name")] string? Product)
{
    public static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    public static TestOrder Create(string? product = null) => new("A-1", Now, "a@example.com", 12.50m, "eur", product);
}
