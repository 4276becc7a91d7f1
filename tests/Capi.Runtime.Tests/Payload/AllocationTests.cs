using System.Buffers;
using System.Diagnostics.Metrics;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

[Collection(nameof(NonParallelTests))]
public class AllocationTests
{
    private const int MaxRounds = 2_000;

    private static readonly MetaEventContext Visitor = TestEvents.GrantedContext with
    {
        Fbc = "fb.1.1795132800000.IwAR",
        Fbp = "fb.1.1558571054389.1098115397",
        ClientIpAddress = "93.184.216.34",
        ClientUserAgent = "Mozilla/5.0 (X11; Linux x86_64)",
        EventSourceUrl = "https://shop.example/thanks",
        ReferrerUrl = "https://shop.example/cart",
    };

    private static readonly OrderPaid Ordinary = new()
    {
        Number = "1001",
        PaidAt = TestEvents.Now,
        Emails = ["ann@shop.example", "ANN@shop.example", "x@y.example"],
        FirstName = "Ann",
        City = "Berlin",
        Born = new DateOnly(1997, 2, 16),
        CustomerId = 42,
        Value = 19.90m,
        Currency = "eur",
        Note = "a \"note\"",
        Margin = 0.25,
        Gift = false,
        Lines = [new("A", 1, 9.95m), new("B", 2, 4.975m), new(null, null, null)],
        Tags = ["x", "y"],
    };

    [Fact]
    public void An_ordinary_event_allocates_nothing() => AssertWriteAllocatesNothing(Ordinary, Visitor);

    [Fact]
    public void An_event_with_Limited_Data_Use_allocates_nothing() => AssertWriteAllocatesNothing(Ordinary, Visitor with { Consent = MetaConsent.LimitedDataUse(1, 1000) });

    [Fact]
    public void Text_outside_ASCII_allocates_nothing() => AssertWriteAllocatesNothing(
        Ordinary with { FirstName = "ΑΘΗΝΑΣ İß", City = "São Paulo", Note = "정 😀\n", Tags = ["größe", "ж"] },
        Visitor with { ClientUserAgent = "Mözilla 😀" });

    [Fact]
    public void Long_text_and_a_growing_buffer_allocate_nothing() => AssertWriteAllocatesNothing(
        Ordinary with { Note = new string('ж', 60_000), Tags = [new('x', 60_000), new('\n', 30_000)], FirstName = new string('ä', 2_000) }, Visitor);

    [Fact]
    public void A_long_list_allocates_nothing() => AssertWriteAllocatesNothing(
        Ordinary with { Emails = [.. Enumerable.Range(0, 500).Select(number => $"n{number % 300}@shop.example")] }, Visitor);

    [Fact]
    public void Dropped_values_allocate_nothing() => AssertWriteAllocatesNothing(
        Ordinary with { FirstName = "", Page = "/thanks", Note = " ", Margin = double.NaN, Tags = ["", "\uD800"] },
        Visitor with { ClientIpAddress = "10.0.0.1", Fbp = "fbp" });

    [Fact]
    public void Dropped_values_allocate_nothing_with_a_meter_listener()
    {
        // The listener reads the tags without storing them, as an exporter does. MetricCollector stores, and so allocates.
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "Capi.Runtime")
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        listener.Start();

        AssertWriteAllocatesNothing(Ordinary with { FirstName = "", Note = " ", Margin = double.NaN }, Visitor);
    }

    [Fact]
    public void An_invalid_event_allocates_nothing() => AssertWriteAllocatesNothing(Ordinary with { Value = null }, Visitor, EnqueueResult.Invalid(InvalidReason.ValueMissing));

    [Fact]
    public void An_event_without_consent_allocates_nothing() => AssertWriteAllocatesNothing(Ordinary, default, EnqueueResult.ConsentWithheld);

    [Fact]
    public void A_rented_event_allocates_nothing() => AssertNoAllocation(static () =>
    {
        var (order, visitor) = (Ordinary, Visitor);
        var result = EventSerializer.SerializeToRentedArray(in order, in visitor, TestEvents.Now, out var rented);
        rented.Return();
        return result == EnqueueResult.Accepted;
    });

    private static void AssertWriteAllocatesNothing(OrderPaid order, MetaEventContext visitor, EnqueueResult? expected = null)
    {
        var output = new ArrayBufferWriter<byte>(1024 * 1024);
        AssertNoAllocation(() =>
        {
            output.ResetWrittenCount();
            return MetaEventSerializer.Serialize(in order, in visitor, TestEvents.Now, output) == (expected ?? EnqueueResult.Accepted);
        });
    }

    // Tiered compilation recompiles hot methods in the background, and some generic methods of the class library box before that.
    // The test repeats until a round allocates nothing, with a pause between rounds for the JIT; a writer that allocates
    // never has such a round.
    private static void AssertNoAllocation(Func<bool> act)
    {
        var minimum = long.MaxValue;
        for (var round = 0; minimum > 0 && round < MaxRounds; round++)
        {
            Thread.Sleep(1);
            var succeeded = true;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var turn = 0; turn < 40; turn++)
                succeeded &= act();
            minimum = Math.Min(minimum, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(succeeded);
        }

        Assert.Equal(0, minimum);
    }
}
