using System.Buffers;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

/// <summary>Whether an event is too large depends on the event alone, not on the state of the reused buffer.</summary>
public class EventSizeTests
{
    // Kinds of events with their result when they are not too large.
    private static readonly (Func<int, ScriptedEvent<Custom>> Make, InvalidReason Reason)[] Kinds =
    [
        (CreateIncompleteEntry, InvalidReason.None),
        (CreateList, InvalidReason.None),
        (CreateWithoutCurrency, InvalidReason.CurrencyMissing),
        (CreateThrowing, InvalidReason.ContractThrew),
    ];

    // After a large event the array is larger, after a small one fuller. Neither may affect the next event.
    [Theory]
    [InlineData(0)]
    [InlineData(900)]
    [InlineData(1024)]
    [InlineData(1100)]
    [InlineData(2000)]
    [InlineData(2030)]
    [InlineData(2050)]
    [InlineData(3000)]
    public void An_event_is_too_large_regardless_of_the_events_before_it(int kilobytes)
    {
        foreach (var (make, reason) in Kinds)
        {
            var single = LaneOutputTests.Serialize(make(kilobytes), TestEvents.GrantedContext, kernel: null);
            ScriptedEvent<Custom>[] events =
                [BatchWriterTests.TooLarge, BatchWriterTests.CreateEventWithNote(20_000, "Mary"), make(kilobytes), BatchWriterTests.CreateEventWithNote(9, "Ann"), make(kilobytes)];
            var output = new ArrayBufferWriter<byte>();
            var results = new EnqueueResult[events.Length];
            JoinedBatch.Serialize<ScriptedEvent<Custom>>(events, [TestEvents.GrantedContext], kernel: null, output, results);

            Assert.Equal([single.Result, single.Result], [results[2], results[4]]);
            Assert.Equal(kilobytes < 1000 ? reason : InvalidReason.TooLarge, single.Result.Reason);
        }
    }

    [Fact]
    public void An_event_that_throws_before_writing_does_not_inherit_the_previous_size()
    {
        EventWithThrowingConsent[] events = [new(BatchWriterTests.CreateEventWithNote(1_000_000, "Mary")), new(null), new(BatchWriterTests.TooLarge), new(null), new(BatchWriterTests.CreateEventWithNote(0, "Ann"))];
        var results = new EnqueueResult[events.Length];

        JoinedBatch.Serialize<EventWithThrowingConsent>(events, [TestEvents.GrantedContext], kernel: null, new ArrayBufferWriter<byte>(), results);

        Assert.Equal(
            [InvalidReason.None, InvalidReason.ContractThrew, InvalidReason.TooLarge, InvalidReason.ContractThrew, InvalidReason.None],
            results.Select(result => result.Reason));
    }

    // An entry of contents without an id is rolled back.
    private static ScriptedEvent<Custom> CreateIncompleteEntry(int kilobytes) => TestEvents.CreateIdentified(writeCustomData: writer =>
    {
        writer.WriteStartArray("contents"u8);
        writer.WriteStartContent();
        Fill(writer, kilobytes);
        writer.WriteEndContent();
        writer.WriteEndArray();
    });

    // All values but the first are duplicates and rolled back.
    private static ScriptedEvent<Custom> CreateList(int kilobytes) => TestEvents.CreateIdentified(writer =>
    {
        var value = new string('v', 50 * 1024);
        writer.WriteStartList(UserDataKey.ClientUserAgent);
        for (var rest = kilobytes; rest > 0; rest -= 50)
            writer.WriteClear(UserDataKey.ClientUserAgent, rest < 50 ? value[..(1024 * rest)] : value);
        writer.WriteEndList();
    });

    // Invalid because of its missing currency as well.
    private static ScriptedEvent<Custom> CreateWithoutCurrency(int kilobytes) => TestEvents.CreateIdentified(writeCustomData: writer =>
    {
        writer.WriteValue(1L);
        Fill(writer, kilobytes);
    });

    // The contract's exception replaces the exception of the writer.
    private static ScriptedEvent<Custom> CreateThrowing(int kilobytes) => TestEvents.CreateIdentified(writeCustomData: writer =>
    {
        using var breaking = new ThrowOnDispose();
        Fill(writer, kilobytes);
    });

    private static void Fill(MetaEventWriter writer, int kilobytes)
    {
        var note = new string('n', 1024);
        for (var rest = kilobytes; rest > 0; rest--)
            writer.WriteProperty("note"u8, note);
    }

    private sealed class ThrowOnDispose : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException();
    }

    // Its consent getter may throw.
    private sealed class EventWithThrowingConsent(ScriptedEvent<Custom>? inner) : IMetaEvent<EventWithThrowingConsent>
    {
        public static string EventName => Custom.EventName;

        public static ActionSource ActionSource => Custom.ActionSource;

        public static MetaConsent GetConsent(in EventWithThrowingConsent value, in MetaEventContext context) => ScriptedEvent<Custom>.GetConsent(value.Inner!, context);

        public static void Write(in EventWithThrowingConsent value, MetaEventWriter writer) => ScriptedEvent<Custom>.Write(value.Inner!, writer);

        private ScriptedEvent<Custom>? Inner { get; } = inner;
    }
}
