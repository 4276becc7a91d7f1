namespace Capi.EventsManager.Tests.Deduplication;

/// <summary>One event that is sent once, by the Pixel or by a server.</summary>
/// <param name="Source">Who sends it.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Name">event_name.</param>
/// <param name="Id">event_id, or null.</param>
/// <param name="Fbp">The last digits of fbp, or null.</param>
/// <param name="Person">The number of the person in external_id, or null.</param>
/// <param name="ActionSource">action_source.</param>
/// <param name="Order">order_id, or null.</param>
/// <param name="Wait">The time that passes before it is sent.</param>
/// <param name="IsPost">True for the Pixel's form, false for its image.</param>
internal sealed record Delivery(
    EventSource Source, string Dataset, string Name, string? Id, int? Fbp, int? Person, string ActionSource, string? Order, TimeSpan Wait, bool IsPost)
{
    private const long ThirtyDays = 30L * 24 * 60 * 60;

    /// <summary>event_time. Sales of a store have the same for a month, so that the end of their window is met.</summary>
    public long GetEventTime(DateTimeOffset now) => ActionSource is "physical_store" ? now.ToUnixTimeSeconds() / ThirtyDays * ThirtyDays : now.ToUnixTimeSeconds();
}

/// <summary>Creates deliveries that collide often, at the edges of the windows.</summary>
internal sealed class DeliverySequence(int seed)
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.Zero, Tick, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5) - Tick, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5) + Tick,
        TimeSpan.FromHours(24), TimeSpan.FromHours(48) - Tick, TimeSpan.FromHours(48), TimeSpan.FromHours(48) + Tick, TimeSpan.FromDays(7), TimeSpan.FromDays(7) + Tick,
    ];

    private readonly Random _random = new(seed);

    public IEnumerable<Delivery> Take(int count) => Enumerable.Range(0, count).Select(_ => Create());

    private Delivery Create()
    {
        var isBrowser = _random.Next(2) == 0;
        var actionSource = isBrowser ? "website" : Pick("website", "website", "website", "other", "physical_store", "business_messaging");
        return new(
            isBrowser ? EventSource.Browser : EventSource.Server,
            _random.Next(8) == 0 ? "222" : "111",
            actionSource is "business_messaging" ? "Purchase" : Pick("Purchase", "Purchase", "Purchase", "Lead", "purchase"),
            Pick<string?>("a", "a", "A", "b", null, null),
            Pick<int?>(1, 1, 2, null),
            Pick<int?>(1, 2, null),
            actionSource,
            Pick("o-1", "o-2", null),
            _random.Next(3) == 0 ? Pick(Waits) : TimeSpan.FromSeconds(_random.Next(120)),
            _random.Next(2) == 0);
    }

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
