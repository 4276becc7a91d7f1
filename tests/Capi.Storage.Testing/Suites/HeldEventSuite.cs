using System.Text;
using Capi.Storage.Testing.Requirements;

namespace Capi.Storage.Testing.Suites;

/// <summary>Events that wait for consent in a durable store.</summary>
public abstract class HeldEventSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private static readonly string Visitor = new('a', 64);
    private static readonly string Another = new('b', 64);

    private IHeldEventStore Held => Assert.IsAssignableFrom<IHeldEventStore>(Store.HeldEvents);

    [StoreFact]
    public async Task Events_are_taken_once_in_order_after_a_restart_too()
    {
        Assert.True(await Held.TryAddAsync(Create("1")));
        Assert.True(await Held.TryAddAsync(Create("2")));
        Assert.True(await Held.TryAddAsync(Create("3", Another)));

        var taken = await (await Test.ReopenAsync()).HeldEvents!.TakeAsync(Visitor);

        Assert.Equal(["1", "2"], taken.Select(held => Encoding.UTF8.GetString(held.Json.Span)));
        Assert.Equal((TestEvents.Dataset, Visitor, Test.Now.AddDays(7)), (taken[0].DatasetAlias, taken[0].Visitor, taken[0].SendDeadline));
        Assert.Empty(await Held.TakeAsync(Visitor));
        Assert.Single(await Held.TakeAsync(Another));
    }

    [StoreFact]
    public async Task A_refusal_erases_them_and_lets_none_in_for_a_while()
    {
        await Held.TryAddAsync(Create("canary-5b1e"));

        Assert.Equal(1, await Held.EraseAsync(Visitor));

        Assert.False(await (await Test.ReopenAsync()).HeldEvents!.TryAddAsync(Create("late")));
        Assert.True(await Held.TryAddAsync(Create("other", Another)));

        await Test.AdvanceAsync(TimeSpan.FromMinutes(30));
        Assert.True(await Held.TryAddAsync(Create("later")));
    }

    [StoreFact]
    public async Task A_later_consent_ends_a_refusal()
    {
        Assert.Equal(0, await Held.EraseAsync(Visitor));

        Assert.Empty(await Held.TakeAsync(Visitor));

        Assert.True(await Held.TryAddAsync(Create("1")));
    }

    [StoreFact]
    public async Task An_expired_event_is_not_taken()
    {
        await Held.TryAddAsync(Create("canary-77d0"));
        await Test.AdvanceAsync(TimeSpan.FromMinutes(30));
        Assert.Empty(await Held.TakeAsync(Visitor));

        await Held.TryAddAsync(Create("canary-77d1"));
        await Test.AdvanceAsync(TimeSpan.FromMinutes(30));
        Assert.Empty(await (await Test.ReopenAsync()).HeldEvents!.TakeAsync(Visitor));

    }

    [StoreFact]
    public async Task The_oldest_event_of_a_visitor_makes_room()
    {
        for (var number = 0; number < 22; number++)
            Assert.True(await Held.TryAddAsync(Create($"{number}")));

        var taken = await Held.TakeAsync(Visitor);

        Assert.Equal(Enumerable.Range(2, 20).Select(number => $"{number}"), taken.Select(held => Encoding.UTF8.GetString(held.Json.Span)));
    }

    [StoreFact]
    public async Task Their_bytes_are_limited()
    {
        var text = new string('x', 1024 * 1024);

        var added = 0;
        while (await Held.TryAddAsync(Create(text, added.ToString("x64", System.Globalization.CultureInfo.InvariantCulture))))
            added++;

        Assert.Equal(15, added);
    }

    private HeldEvent Create(string json, string? visitor = null) => new()
    {
        Visitor = visitor ?? Visitor,
        DatasetAlias = TestEvents.Dataset,
        Json = Encoding.UTF8.GetBytes(json),
        SendDeadline = Test.Now.AddDays(7),
        Expires = Test.Now.AddMinutes(30),
    };
}
