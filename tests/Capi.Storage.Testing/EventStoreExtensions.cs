namespace Capi.Storage.Testing;

/// <summary>Shorter calls for tests.</summary>
public static class EventStoreExtensions
{
    public static async Task<AppendStatus[]> AppendAsync(this IEventStore store, params StoredEvent[] events)
    {
        var results = new AppendStatus[events.Length];
        await store.AppendAsync(events, results, CancellationToken.None);
        return results;
    }

    public static Task<AppendStatus[]> AppendAsync(this IEventStore store, params string[] ids) => store.AppendAsync([.. ids.Select(id => TestEvents.Create(id))]);

    public static async Task<List<ClaimedEvent>> ClaimAsync(this IEventStore store, ClaimLimits? limits = null, string dataset = TestEvents.Dataset)
    {
        var claimed = new List<ClaimedEvent>();
        Assert.Equal(await store.ClaimAsync(dataset, limits ?? TestEvents.All, claimed, CancellationToken.None), claimed.Count);
        return claimed;
    }

    public static async Task<string> ClaimIdsAsync(this IEventStore store, ClaimLimits? limits = null, string dataset = TestEvents.Dataset) =>
        string.Join(' ', (await store.ClaimAsync(limits, dataset)).Select(TestEvents.GetId));

    public static async Task<List<MetaDeadLetter>> ReadAllAsync(this IMetaDeadLetters letters, string? dataset = null)
    {
        var all = new List<MetaDeadLetter>();
        await foreach (var letter in letters.ReadAsync(dataset))
            all.Add(letter);
        return all;
    }
}
