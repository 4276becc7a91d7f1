using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class SerializerTests
{
    [Fact]
    public void Without_consent_nothing_is_read_written_or_counted()
    {
        using var counts = new Counts();
        var read = false;
        var metaEvent = new Scripted<Custom>(_ => read = true);

        Assert.Equal(EnqueueResult.ConsentWithheld, Events.Send(metaEvent, default, out var json));
        Assert.False(read);
        Assert.Empty(json);
        Assert.Empty(counts.Dropped);
        Assert.Empty(counts.Invalid);
    }

    [Fact]
    public void The_consent_of_the_contract_decides()
    {
        var refused = Events.Of<Custom>(inUserData: writer => writer.Hashed(UserDataKey.Email, Events.Digest), consent: MetaConsent.NotGranted);
        var granted = Events.Of<Custom>(inUserData: writer => writer.Hashed(UserDataKey.Email, Events.Digest), consent: MetaConsent.Granted);

        Assert.Equal(EnqueueStatus.ConsentWithheld, Events.Send(refused, Events.Granted, out _).Status);
        Assert.Equal(EnqueueStatus.Accepted, Events.Send(granted, default, out _).Status);
    }

    [Fact]
    public void The_Limited_Data_Use_of_the_contract_is_written_and_not_the_context_s()
    {
        var metaEvent = Events.Of<Custom>(inUserData: writer => writer.Hashed(UserDataKey.Email, Events.Digest), consent: MetaConsent.Granted);

        Assert.False(Events.Parsed(metaEvent, new MetaEventContext { Consent = MetaConsent.LimitedDataUse(1, 1000) }).ContainsKey("data_processing_options"));
    }

    [Fact]
    public void A_null_event_is_missing()
    {
        using var counts = new Counts();

        Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventMissing), Events.Send<Scripted<Custom>>(null!));
        Assert.Equal(["event_missing"], counts.Invalid);
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(NullReferenceException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(StackOverflowException))]
    public void A_contract_that_throws_makes_its_event_invalid_and_no_more(Type exception)
    {
        using var counts = new Counts();
        var metaEvent = Events.Identified(inUserData: _ => throw (Exception)Activator.CreateInstance(exception)!);

        Assert.Equal(EnqueueResult.Invalid(InvalidReason.ContractThrew), Events.Send(metaEvent, Events.Granted, out var json));
        Assert.Empty(json);
        Assert.Equal(["contract_threw"], counts.Invalid);
        Assert.True(Events.Send(Events.Identified()).IsAccepted);
    }

    [Fact]
    public void A_collection_that_changes_while_it_is_read_makes_its_event_invalid_and_no_more()
    {
        var names = new Queue<string>(["Mary", "Ann"]);
        var metaEvent = Events.Identified(inUserData: writer =>
        {
            foreach (var name in MetaSequence.Of(names))
            {
                writer.Hashed(UserDataKey.FirstName, name);
                names.Enqueue("Eve");
            }
        });

        Assert.Equal(EnqueueResult.Invalid(InvalidReason.ContractThrew), Events.Send(metaEvent));
    }

    [Fact]
    public void Running_out_of_memory_is_not_hidden() =>
        Assert.Throws<InsufficientMemoryException>(() => Events.Send(Events.Identified(inUserData: _ => throw new InsufficientMemoryException())));

    [Fact]
    public void A_contract_whose_name_is_blank_counts_as_one_that_throws() =>
        Assert.Equal(InvalidReason.ContractThrew, Events.Send(Events.Of<Nameless>()).Reason);

    [Fact]
    public void A_getter_may_send_another_event_meanwhile()
    {
        var inner = "";
        var outer = Events.Json(Events.Identified(inUserData: writer =>
        {
            writer.BeginList(UserDataKey.FirstName);
            writer.Hashed(UserDataKey.FirstName, "Mary");
            inner = Events.Json(Events.Identified(inUserData: nested => nested.Hashed(UserDataKey.LastName, "Mary")));
            writer.Hashed(UserDataKey.FirstName, "mary");
            writer.EndList();
        }));

        Assert.Equal(Events.Json(Events.Identified(inUserData: writer => writer.Hashed(UserDataKey.LastName, "Mary"))), inner);
        Assert.Equal(Events.Json(Events.Identified(inUserData: writer =>
        {
            writer.BeginList(UserDataKey.FirstName);
            writer.Hashed(UserDataKey.FirstName, "Mary");
            writer.EndList();
        })), outer);
    }

    [Fact]
    public void A_missing_output_is_a_mistake_of_the_caller()
    {
        var metaEvent = Events.Identified();
        Assert.Throws<ArgumentNullException>(() => MetaEventSerializer.Write(in metaEvent, Events.Granted, Events.Now, null!));
    }

    [Fact]
    public async Task Many_threads_write_each_its_own_event()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() =>
            Enumerable.Range(0, 200).Select(_ => Events.Json(Events.Identified(inCustomData: writer => writer.Property("n"u8, (long)number)))).Distinct().ToArray())));

        Assert.All(results, texts => Assert.Single(texts));
        Assert.Equal(8, results.SelectMany(texts => texts).Distinct().Count());
    }
}
