using System.Security.Cryptography;
using System.Text;
using Capi.Storage.Testing.Requirements;

namespace Capi.Storage.Testing.Suites;

/// <summary>Erasure by event ID and by external ID.</summary>
public abstract class ErasureSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private static readonly Sha256Digest Person = Sha256Digest.FromBytes(SHA256.HashData("customer-1"u8));

    private static readonly EventSelector ByPerson = EventSelector.FromExternalId(Person);

    private static string Digest => Person.ToHexString();

    [StoreFact]
    public async Task Waiting_events_with_the_event_ID_are_erased_and_the_others_keep_their_order()
    {
        await Store.AppendAsync("a", "b", "c", "b2");
        await Store.AppendAsync(TestEvents.Create("b", "other"));

        var erased = await Store.EraseAsync(EventSelector.FromEventId("b"), CancellationToken.None);

        Assert.Equal([new("main", 1, 0), new("other", 1, 0)], erased.OrderBy(one => one.DatasetAlias, StringComparer.Ordinal));
        Assert.Equal("a c b2", await Store.ClaimIdsAsync());
        Assert.Equal("", await Store.ClaimIdsAsync(dataset: "other"));
    }

    [StoreFact]
    public async Task An_event_ID_that_was_stored_as_its_digest_is_found()
    {
        var stored = Convert.ToHexStringLower(SHA256.HashData("person@example.org-1"u8));
        await Store.AppendAsync(stored, "a");

        await Store.EraseAsync(EventSelector.FromEventId("person@example.org-1"), CancellationToken.None);

        Assert.Equal("a", await Store.ClaimIdsAsync());
    }

    [StoreFact]
    public async Task Events_with_the_external_ID_are_erased_in_whatever_form_they_have_it()
    {
        await Store.AppendAsync(
            TestEvents.Create("text", userData: $$"""{"em":["{{Digest}}"],"external_id":"{{Digest}}"}"""),
            TestEvents.Create("list", userData: $$"""{"external_id":["0000000000000000000000000000000000000000000000000000000000000001","{{Digest}}"]}"""),
            TestEvents.Create("clear", userData: """{"external_id":["customer-1"]}"""),
            TestEvents.Create("other person", userData: """{"external_id":["customer-2"]}"""),
            TestEvents.Create("other key", userData: $$"""{"em":["{{Digest}}"],"external_id":["x"]}"""),
            TestEvents.Create("empty", userData: """{"external_id":[null,1,[],{"external_id":"customer-1"}]}"""),
            TestEvents.Create(Digest));

        var erased = Assert.Single(await Store.EraseAsync(ByPerson, CancellationToken.None));

        Assert.Equal(3, erased.Waiting);
        Assert.Equal(["other person", "other key", "empty", Digest], (await Store.ClaimAsync()).Select(TestEvents.GetId));
    }

    [StoreFact]
    public async Task Dead_letters_are_erased()
    {
        await Store.AppendAsync("a", "b");
        await Store.DeadLetterAsync(TestEvents.Dataset, await Store.ClaimAsync(), new(DeadLetterReason.Rejected), CancellationToken.None);

        Assert.Equal([new ErasedEvents(TestEvents.Dataset, 0, 1)], await Store.EraseAsync(EventSelector.FromEventId("a"), CancellationToken.None));

        var left = Assert.Single(await Store.DeadLetters.ReadAllAsync());
        Assert.True(await Store.DeadLetters.RedriveAsync(left.Id));
        Assert.Equal("b", await Store.ClaimIdsAsync());
    }

    [StoreFact]
    public async Task A_claimed_event_that_was_erased_ends_without_a_failure_and_does_not_come_back()
    {
        if (!Test.ErasesClaimedEvents)
            return;
        await Store.AppendAsync("released", "completed", "given up", "other");
        var claimed = await Store.ClaimAsync();
        foreach (var id in (string[])["released", "completed", "given up"])
            Assert.Equal(0, (await Store.EraseAsync(EventSelector.FromEventId(id), CancellationToken.None)).Sum(one => one.Waiting));

        await Store.ReleaseAsync(TestEvents.Dataset, [claimed[0], claimed[3]], TimeSpan.Zero, CancellationToken.None);
        await Store.CompleteAsync(TestEvents.Dataset, [claimed[1]], CancellationToken.None);
        await Store.DeadLetterAsync(TestEvents.Dataset, [claimed[2]], new(DeadLetterReason.Rejected), CancellationToken.None);

        Assert.Equal("other", await Store.ClaimIdsAsync());
        Assert.Empty(await Store.DeadLetters.ReadAllAsync());
    }

    [StoreFact]
    public async Task Many_events_are_searched()
    {
        await Store.AppendAsync([.. Enumerable.Range(0, 2_100).Select(number => TestEvents.Create($"{number}", userData: $$"""{"external_id":["customer-{{number % 700}}"]}"""))]);

        Assert.Equal(3, Assert.Single(await Store.EraseAsync(ByPerson, CancellationToken.None)).Waiting);
        Assert.Empty(await Store.EraseAsync(ByPerson, CancellationToken.None));
    }

    [StoreFact]
    public async Task Held_events_are_erased_in_their_own_store()
    {
        if (Store.HeldEvents is not { } held)
            return;
        await held.TryAddAsync(CreateHeld("a", new('a', 64)));
        await held.TryAddAsync(CreateHeld("b", new('b', 64)));

        Assert.Equal(1, await held.EraseAsync(EventSelector.FromEventId("a")));

        Assert.Empty(await held.TakeAsync(new('a', 64)));
        Assert.True(await held.TryAddAsync(CreateHeld("later", new('a', 64))));
        Assert.Single(await held.TakeAsync(new('b', 64)));
    }

    private HeldEvent CreateHeld(string id, string visitor) => new()
    {
        Visitor = visitor,
        DatasetAlias = TestEvents.Dataset,
        Json = Encoding.UTF8.GetBytes($$"""{"event_id":"{{id}}"}"""),
        SendDeadline = Test.Now.AddDays(7),
        Expires = Test.Now.AddMinutes(20),
    };
}
