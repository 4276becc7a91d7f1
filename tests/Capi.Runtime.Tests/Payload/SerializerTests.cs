using System.Buffers;
using System.Text;
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
    public void One_event_leaves_no_trace_in_the_next()
    {
        Events.Send(Events.Of<Purchase>(
            ofEvent: writer => writer.EventSourceUrl("https://shop.example/"),
            inUserData: writer =>
            {
                writer.Hashed(UserDataKey.Email, Events.Digest);
                writer.BeginList(UserDataKey.FirstName);
                writer.Hashed(UserDataKey.FirstName, "Mary");
            },
            inCustomData: writer =>
            {
                writer.Value(1L);
                writer.BeginArray("open"u8);
                throw new InvalidOperationException();
            }), Events.Granted with { Fbp = "fb.1.1558571054389.1098115397" }, out _);

        Assert.Equal(
            """{"event_name":"Tasted","event_time":1795348800,"event_id":"1001","action_source":"website","user_data":{"em":"62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"}}""",
            Events.Json(Events.Identified()));
        Assert.Equal(InvalidReason.CustomerInformationInsufficient, Events.Send(Events.Of<Custom>()).Reason);
    }

    [Fact]
    public void A_megabyte_is_not_too_large_and_a_byte_more_is()
    {
        var empty = Encoding.UTF8.GetByteCount(Events.Json(Filled(0)));
        var room = (1024 * 1024) - empty;

        Assert.Equal(1024 * 1024, Encoding.UTF8.GetByteCount(Events.Json(Filled(room))));
        Assert.Equal(InvalidReason.TooLarge, Events.Send(Filled(room + 1)).Reason);
    }

    [Fact]
    public void A_contract_that_never_ends_is_too_large() =>
        Assert.Equal(InvalidReason.TooLarge, Events.Send(Events.Identified(inCustomData: writer =>
        {
            writer.BeginArray("endless"u8);
            while (true)
                writer.Item("again");
        })).Reason);

    [Fact]
    public void A_large_event_leaves_no_large_buffer_behind()
    {
        Events.Json(Filled(512 * 1024));
        var writer = MetaEventWriter.Acquire();
        var kept = writer.Capacity;
        writer.Release();

        Assert.InRange(kept, 0, 64 * 1024);
    }

    [Fact]
    public void A_rented_event_has_the_same_bytes()
    {
        var metaEvent = Events.Identified();
        var context = Events.Granted;

        Assert.True(MetaEventSerializer.Rent(in metaEvent, in context, Events.Now, out var rented, out var length).IsAccepted);
        Assert.Equal(Events.Json(metaEvent), Encoding.UTF8.GetString(rented!, 0, length));
        ArrayPool<byte>.Shared.Return(rented!);
    }

    [Fact]
    public void Nothing_is_rented_for_an_event_that_is_not_accepted()
    {
        var metaEvent = Events.Of<Custom>();
        var context = Events.Granted;

        Assert.False(MetaEventSerializer.Rent(in metaEvent, in context, Events.Now, out var rented, out var length).IsAccepted);
        Assert.Null(rented);
        Assert.Equal(0, length);
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

    // Twenty texts that take so many bytes more than when they are empty.
    private static Scripted<Custom> Filled(int bytes) => Events.Identified(inCustomData: writer =>
    {
        const int Parts = 20;
        for (var part = 0; part < Parts; part++)
            writer.Property("p"u8, "-" + new string('x', (bytes / Parts) + (part < bytes % Parts ? 1 : 0)));
    });
}
