using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class SerializerTests
{
    [Fact]
    public void Without_consent_nothing_is_read_written_or_counted()
    {
        using var metrics = new MetricsRecorder();
        var read = false;
        var metaEvent = new ScriptedEvent<Custom>(_ => read = true);

        Assert.Equal(EnqueueResult.ConsentWithheld, TestEvents.Serialize(metaEvent, default, out var json));
        Assert.False(read);
        Assert.Empty(json);
        Assert.Empty(metrics.DroppedValues);
        Assert.Empty(metrics.InvalidEvents);
    }

    [Fact]
    public void The_consent_of_the_contract_overrides_the_context()
    {
        var refused = TestEvents.Create<Custom>(writeUserData: writer => writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest), consent: MetaConsent.NotGranted);
        var granted = TestEvents.Create<Custom>(writeUserData: writer => writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest), consent: MetaConsent.Granted);

        Assert.Equal(EnqueueStatus.ConsentWithheld, TestEvents.Serialize(refused, TestEvents.GrantedContext, out _).Status);
        Assert.Equal(EnqueueStatus.Accepted, TestEvents.Serialize(granted, default, out _).Status);
    }

    [Fact]
    public void The_Limited_Data_Use_of_the_contract_overrides_the_context()
    {
        var metaEvent = TestEvents.Create<Custom>(writeUserData: writer => writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest), consent: MetaConsent.Granted);

        Assert.False(TestEvents.SerializeToJsonObject(metaEvent, new MetaEventContext { Consent = MetaConsent.LimitedDataUse(1, 1000) }).ContainsKey("data_processing_options"));
    }

    [Fact]
    public void A_null_event_is_invalid()
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventMissing), TestEvents.Serialize<ScriptedEvent<Custom>>(null!));
        Assert.Equal(["event_missing"], metrics.InvalidEvents);
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(NullReferenceException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(StackOverflowException))]
    public void A_contract_that_throws_invalidates_only_its_event(Type exception)
    {
        using var metrics = new MetricsRecorder();
        var metaEvent = TestEvents.CreateIdentified(writeUserData: _ => throw (Exception)Activator.CreateInstance(exception)!);

        Assert.Equal(EnqueueResult.Invalid(InvalidReason.ContractThrew), TestEvents.Serialize(metaEvent, TestEvents.GrantedContext, out var json));
        Assert.Empty(json);
        Assert.Equal(["contract_threw"], metrics.InvalidEvents);
        Assert.True(TestEvents.Serialize(TestEvents.CreateIdentified()).IsAccepted);
    }

    [Fact]
    public void A_collection_that_changes_during_enumeration_invalidates_its_event()
    {
        var names = new Queue<string>(["Mary", "Ann"]);
        var metaEvent = TestEvents.CreateIdentified(writeUserData: writer =>
        {
            foreach (var name in MetaSequence.From(names))
            {
                writer.WriteHashed(UserDataKey.FirstName, name);
                names.Enqueue("Eve");
            }
        });

        Assert.Equal(EnqueueResult.Invalid(InvalidReason.ContractThrew), TestEvents.Serialize(metaEvent));
    }

    [Fact]
    public void Running_out_of_memory_propagates() =>
        Assert.Throws<InsufficientMemoryException>(() => TestEvents.Serialize(TestEvents.CreateIdentified(writeUserData: _ => throw new InsufficientMemoryException())));

    [Fact]
    public void A_blank_event_name_counts_as_a_throwing_contract() =>
        Assert.Equal(InvalidReason.ContractThrew, TestEvents.Serialize(TestEvents.Create<Nameless>()).Reason);

    [Fact]
    public void A_getter_may_write_another_event()
    {
        var inner = "";
        var outer = TestEvents.SerializeToJson(TestEvents.CreateIdentified(writeUserData: writer =>
        {
            writer.WriteStartList(UserDataKey.FirstName);
            writer.WriteHashed(UserDataKey.FirstName, "Mary");
            inner = TestEvents.SerializeToJson(TestEvents.CreateIdentified(writeUserData: nested => nested.WriteHashed(UserDataKey.LastName, "Mary")));
            writer.WriteHashed(UserDataKey.FirstName, "mary");
            writer.WriteEndList();
        }));

        Assert.Equal(TestEvents.SerializeToJson(TestEvents.CreateIdentified(writeUserData: writer => writer.WriteHashed(UserDataKey.LastName, "Mary"))), inner);
        Assert.Equal(TestEvents.SerializeToJson(TestEvents.CreateIdentified(writeUserData: writer =>
        {
            writer.WriteStartList(UserDataKey.FirstName);
            writer.WriteHashed(UserDataKey.FirstName, "Mary");
            writer.WriteEndList();
        })), outer);
    }

    [Fact]
    public void A_null_output_throws()
    {
        var metaEvent = TestEvents.CreateIdentified();
        Assert.Throws<ArgumentNullException>(() => MetaEventSerializer.Serialize(in metaEvent, TestEvents.GrantedContext, TestEvents.Now, null!));
    }

    [Fact]
    public async Task Concurrent_writes_do_not_mix_events()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() =>
            Enumerable.Range(0, 200).Select(_ => TestEvents.SerializeToJson(TestEvents.CreateIdentified(writeCustomData: writer => writer.WriteProperty("n"u8, (long)number)))).Distinct().ToArray())));

        Assert.All(results, texts => Assert.Single(texts));
        Assert.Equal(8, results.SelectMany(texts => texts).Distinct().Count());
    }
}
