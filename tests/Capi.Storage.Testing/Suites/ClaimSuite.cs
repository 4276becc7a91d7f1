using Capi.Storage.Testing.Requirements;

namespace Capi.Storage.Testing.Suites;

/// <summary>Append, wait, claim, complete and release.</summary>
public abstract class ClaimSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task Events_are_claimed_in_order_and_once()
    {
        Assert.Equal([AppendStatus.Stored, AppendStatus.Stored, AppendStatus.Stored], await Store.AppendAsync("a", "b", "c"));

        Assert.Equal("a b", await Store.ClaimIdsAsync(TestEvents.All with { MaxEvents = 2 }));
        await Store.AppendAsync("d");
        Assert.Equal("c d", await Store.ClaimIdsAsync());
        Assert.Equal("", await Store.ClaimIdsAsync());
    }

    [StoreFact]
    public async Task A_completed_event_is_gone()
    {
        await Store.AppendAsync("a", "b");
        var claimed = await Store.ClaimAsync();

        await Store.CompleteAsync(TestEvents.Dataset, [claimed[0]], CancellationToken.None);
        await Store.ReleaseAsync(TestEvents.Dataset, [claimed[1]], TimeSpan.Zero, CancellationToken.None);

        Assert.Equal("b", await Store.ClaimIdsAsync());
    }

    [StoreFact]
    public async Task The_JSON_and_the_deadline_are_kept_byte_by_byte()
    {
        var stored = TestEvents.Create("é漢\\u0000😀", padding: 20_000);
        await Store.AppendAsync(stored);

        var claimed = Assert.Single(await Store.ClaimAsync());

        Assert.Equal(stored.Json.ToArray(), claimed.Json.ToArray());
        Assert.Equal((stored.SendDeadline, 0, null, false), (claimed.SendDeadline, claimed.Attempts, claimed.FirstAmbiguousAt, claimed.IsRecovered));
    }

    [StoreFact]
    public async Task Each_dataset_has_its_own_events()
    {
        await Store.AppendAsync(TestEvents.Create("a", "first"), TestEvents.Create("b", "second"), TestEvents.Create("c", "first"));

        Assert.Equal("b", await Store.ClaimIdsAsync(dataset: "second"));
        Assert.Equal("a c", await Store.ClaimIdsAsync(dataset: "first"));
        Assert.Equal("", await Store.ClaimIdsAsync(dataset: "third"));
    }

    [StoreFact]
    public async Task The_case_of_an_alias_does_not_matter()
    {
        await Store.AppendAsync(TestEvents.Create("a", "Shop-DE"));
        await Store.AppendAsync(TestEvents.Create("b", "shop-de"));

        Assert.Equal("a b", await Store.ClaimIdsAsync(dataset: "SHOP-DE"));
    }

    [StoreFact]
    public async Task The_bytes_of_a_request_are_limited_and_its_first_event_always_fits()
    {
        await Store.AppendAsync(TestEvents.Create("large", padding: 5_000), TestEvents.Create("b"), TestEvents.Create("c", padding: 5_000));
        var limits = TestEvents.All with { MaxBytes = 1_000 };

        Assert.Equal("large", await Store.ClaimIdsAsync(limits));
        Assert.Equal("b", await Store.ClaimIdsAsync(limits));

        var claimed = new List<ClaimedEvent> { new() };
        Assert.Equal(0, await Store.ClaimAsync(TestEvents.Dataset, limits, claimed, CancellationToken.None));
        Assert.Equal("c", await Store.ClaimIdsAsync(limits));
    }

    [StoreFact]
    public async Task A_released_event_is_claimed_again_with_its_attempts()
    {
        await Store.AppendAsync("a", "b");
        var claimed = await Store.ClaimAsync();
        var ambiguousAt = new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

        await Store.ReleaseAsync(TestEvents.Dataset, [claimed[0] with { Attempts = 3, FirstAmbiguousAt = ambiguousAt }], TimeSpan.Zero, CancellationToken.None);

        var again = Assert.Single(await Store.ClaimAsync());
        Assert.Equal(("a", 3, ambiguousAt), (TestEvents.GetId(again), again.Attempts, again.FirstAmbiguousAt));
    }

    [StoreFact]
    public async Task A_released_event_that_does_not_fit_stays_waiting()
    {
        await Store.AppendAsync(TestEvents.Create("a"), TestEvents.Create("large", padding: 5_000));
        await Store.ReleaseAsync(TestEvents.Dataset, await Store.ClaimAsync(), TimeSpan.Zero, CancellationToken.None);

        Assert.Equal("a", await Store.ClaimIdsAsync(TestEvents.All with { MaxBytes = 1_000 }));
        Assert.Equal("large", await Store.ClaimIdsAsync(TestEvents.All with { MaxBytes = 1_000 }));
    }

    [StoreFact]
    public async Task A_wait_ends_when_an_event_is_stored()
    {
        var claimed = ClaimWhenStoredAsync();

        await Store.AppendAsync("a");

        Assert.Equal("a", await claimed);

        async Task<string> ClaimWhenStoredAsync()
        {
            // A wait may end without reason.
            while (await Store.WaitForEventsAsync(TestEvents.Dataset, CancellationToken.None))
            {
                if (await Store.ClaimIdsAsync() is { Length: > 0 } ids)
                    return ids;
            }

            return "closed";
        }
    }

    [StoreFact]
    public async Task A_cancelled_wait_ends()
    {
        using var cancellation = new CancellationTokenSource();
        var waits = Task.Run(async () =>
        {
            while (true)
                await Store.WaitForEventsAsync(TestEvents.Dataset, cancellation.Token);
        });

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
    }

    [StoreFact]
    public async Task A_closed_store_ends_waits_and_refuses_events()
    {
        var closed = Task.Run(async () =>
        {
            while (await Store.WaitForEventsAsync(TestEvents.Dataset, CancellationToken.None))
            {
            }
        });

        await Test.CloseAsync(Store);

        await closed;
        Assert.Equal([AppendStatus.Closed], await Store.AppendAsync("late"));
    }

    [StoreFact]
    public async Task Many_callers_store_at_the_same_time_and_no_event_is_claimed_twice()
    {
        var writers = Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
                Assert.Equal([AppendStatus.Stored], await Store.AppendAsync($"{writer}-{i}"));
        })).ToArray();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var ids = new List<string>();
            for (var isLast = false; ;)
            {
                var claimed = await Store.ClaimAsync(TestEvents.All with { MaxEvents = 7 });
                ids.AddRange(claimed.Select(TestEvents.GetId));
                if (claimed.Count > 0)
                    await Store.CompleteAsync(TestEvents.Dataset, claimed, CancellationToken.None);
                else if (isLast)
                    return ids;
                isLast = claimed.Count == 0 && Task.WhenAll(writers).IsCompleted;
            }
        })).ToArray();
        await Task.WhenAll(writers);

        var claimed = (await Task.WhenAll(readers)).SelectMany(ids => ids).ToList();

        Assert.Equal(800, claimed.Count);
        Assert.Equal(800, claimed.Distinct().Count());
    }

    [StoreFact]
    public async Task A_call_without_events_does_nothing()
    {
        Assert.Empty(await Store.AppendAsync(Array.Empty<StoredEvent>()));
        await Store.CompleteAsync(TestEvents.Dataset, [], CancellationToken.None);
        await Store.ReleaseAsync(TestEvents.Dataset, [], TimeSpan.Zero, CancellationToken.None);
        await Store.DeadLetterAsync(TestEvents.Dataset, [], new(DeadLetterReason.Rejected), CancellationToken.None);

        Assert.Equal("", await Store.ClaimIdsAsync());
    }
}
