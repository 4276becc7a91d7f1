using System.Buffers;
using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

/// <summary>Whether an event is too large depends on the event alone, not on the state of the reused buffer.</summary>
public class TooLargeTests
{
    // Kinds of events with their result when they are not too large.
    private static readonly (Func<int, Scripted<Custom>> Make, InvalidReason Reason)[] Kinds =
    [
        (Entry, InvalidReason.None),
        (Listed, InvalidReason.None),
        (Unfinished, InvalidReason.CurrencyMissing),
        (BrokenOff, InvalidReason.ContractThrew),
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
    public void What_is_too_large_is_so_behind_any_other_event(int kilobytes)
    {
        foreach (var (make, reason) in Kinds)
        {
            var single = LaneTests.Write(make(kilobytes), Events.Granted, kernel: null);
            Scripted<Custom>[] events =
                [BatchWriterTests.TooLarge, BatchWriterTests.Noted(20_000, "Mary"), make(kilobytes), BatchWriterTests.Noted(9, "Ann"), make(kilobytes)];
            var output = new ArrayBufferWriter<byte>();
            var results = new EnqueueResult[events.Length];
            MetaEventSerializer.WriteBatch<Scripted<Custom>>(events, [Events.Granted], Events.Now, kernel: null, output, results);

            Assert.Equal([single.Result, single.Result], [results[2], results[4]]);
            Assert.Equal(kilobytes < 1000 ? reason : InvalidReason.TooLarge, single.Result.Reason);
        }
    }

    [Fact]
    public void An_event_that_throws_before_it_begins_is_not_as_large_as_the_one_before()
    {
        Asking[] events = [new(BatchWriterTests.Noted(1_000_000, "Mary")), new(null), new(BatchWriterTests.TooLarge), new(null), new(BatchWriterTests.Noted(0, "Ann"))];
        var results = new EnqueueResult[events.Length];

        MetaEventSerializer.WriteBatch<Asking>(events, [Events.Granted], Events.Now, kernel: null, new ArrayBufferWriter<byte>(), results);

        Assert.Equal(
            [InvalidReason.None, InvalidReason.ContractThrew, InvalidReason.TooLarge, InvalidReason.ContractThrew, InvalidReason.None],
            results.Select(result => result.Reason));
    }

    // An entry of contents without an id is rolled back.
    private static Scripted<Custom> Entry(int kilobytes) => Events.Identified(inCustomData: writer =>
    {
        writer.BeginArray("contents"u8);
        writer.BeginContent();
        Fill(writer, kilobytes);
        writer.EndContent();
        writer.EndArray();
    });

    // All values but the first are duplicates and rolled back.
    private static Scripted<Custom> Listed(int kilobytes) => Events.Identified(writer =>
    {
        var value = new string('v', 50 * 1024);
        writer.BeginList(UserDataKey.ClientUserAgent);
        for (var rest = kilobytes; rest > 0; rest -= 50)
            writer.Clear(UserDataKey.ClientUserAgent, rest < 50 ? value[..(1024 * rest)] : value);
        writer.EndList();
    });

    // Invalid because of its missing currency as well.
    private static Scripted<Custom> Unfinished(int kilobytes) => Events.Identified(inCustomData: writer =>
    {
        writer.Value(1L);
        Fill(writer, kilobytes);
    });

    // The contract's exception replaces the exception of the writer.
    private static Scripted<Custom> BrokenOff(int kilobytes) => Events.Identified(inCustomData: writer =>
    {
        using var breaking = new Breaking();
        Fill(writer, kilobytes);
    });

    private static void Fill(MetaEventWriter writer, int kilobytes)
    {
        var note = new string('n', 1024);
        for (var rest = kilobytes; rest > 0; rest--)
            writer.Property("note"u8, note);
    }

    private sealed class Breaking : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException();
    }

    // Its consent getter may throw.
    private sealed class Asking(Scripted<Custom>? inner) : IMetaEvent<Asking>
    {
        public static string EventName => Custom.EventName;

        public static ActionSource ActionSource => Custom.ActionSource;

        public static MetaConsent ConsentOf(in Asking value, in MetaEventContext context) => Scripted<Custom>.ConsentOf(value.Inner!, context);

        public static void Write(in Asking value, MetaEventWriter writer) => Scripted<Custom>.Write(value.Inner!, writer);

        private Scripted<Custom>? Inner { get; } = inner;
    }
}
