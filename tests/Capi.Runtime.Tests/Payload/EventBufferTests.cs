using System.Buffers;
using System.Text;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class EventBufferTests
{
    [Fact]
    public void One_mebibyte_is_accepted_and_one_byte_more_is_too_large()
    {
        var empty = Encoding.UTF8.GetByteCount(TestEvents.SerializeToJson(CreateEventOfSize(0)));
        var remaining = (1024 * 1024) - empty;

        Assert.Equal(1024 * 1024, Encoding.UTF8.GetByteCount(TestEvents.SerializeToJson(CreateEventOfSize(remaining))));
        Assert.Equal(InvalidReason.TooLarge, TestEvents.Serialize(CreateEventOfSize(remaining + 1)).Reason);
    }

    [Fact]
    public void A_contract_that_never_ends_is_too_large() =>
        Assert.Equal(InvalidReason.TooLarge, TestEvents.Serialize(TestEvents.CreateIdentified(writeCustomData: writer =>
        {
            writer.WriteStartArray("endless"u8);
            while (true)
                writer.WriteItem("again");
        })).Reason);

    [Fact]
    public void A_large_event_does_not_keep_a_large_buffer()
    {
        TestEvents.SerializeToJson(CreateEventOfSize(512 * 1024));
        var writer = MetaEventWriter.Acquire();
        var kept = writer.Capacity;
        writer.Release();

        Assert.InRange(kept, 0, 64 * 1024);
    }

    [Fact]
    public void A_rented_event_has_the_same_bytes()
    {
        var metaEvent = TestEvents.CreateIdentified();
        var context = TestEvents.GrantedContext;

        Assert.True(EventSerializer.SerializeToRentedArray(in metaEvent, in context, TestEvents.Now, out var rented).IsAccepted);
        Assert.Equal(TestEvents.SerializeToJson(metaEvent), Encoding.UTF8.GetString(rented.Json.Span));
        rented.Return();
    }

    [Fact]
    public void Nothing_is_rented_for_an_event_that_is_not_accepted()
    {
        var metaEvent = TestEvents.Create<Custom>();
        var context = TestEvents.GrantedContext;

        Assert.False(EventSerializer.SerializeToRentedArray(in metaEvent, in context, TestEvents.Now, out var rented).IsAccepted);
        Assert.Equal(default, rented);
    }

    [Fact]
    public void One_event_does_not_leak_into_the_next()
    {
        TestEvents.Serialize(TestEvents.Create<Purchase>(
            writeEvent: writer => writer.WriteEventSourceUrl("https://shop.example/"),
            writeUserData: writer =>
            {
                writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest);
                writer.WriteStartList(UserDataKey.FirstName);
                writer.WriteHashed(UserDataKey.FirstName, "Mary");
            },
            writeCustomData: writer =>
            {
                writer.WriteValue(1L);
                writer.WriteStartArray("open"u8);
                throw new InvalidOperationException();
            }), TestEvents.GrantedContext with { Fbp = "fb.1.1558571054389.1098115397" }, out _);

        Assert.Equal(
            """{"event_name":"Tasted","event_time":1795348800,"event_id":"1001","action_source":"website","user_data":{"em":"62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"}}""",
            TestEvents.SerializeToJson(TestEvents.CreateIdentified()));
        Assert.Equal(InvalidReason.CustomerInformationInsufficient, TestEvents.Serialize(TestEvents.Create<Custom>()).Reason);
    }

    [Fact]
    public void The_buffer_is_cleared_after_an_event_including_rolled_back_text()
    {
        var seen = 0;
        TestEvents.Serialize(TestEvents.CreateIdentified(writeCustomData: writer =>
        {
            writer.WriteProperty("note"u8, "canary-kept");
            writer.WriteProperty("note"u8, new string('c', 3_000) + "canary-taken-back\uD800");
            seen = writer.RawBuffer.IndexOf("canary-taken-back"u8);
        }));
        var idle = MetaEventWriter.Acquire();
        // A pooled array may contain data of other tests: only the text of this test is searched.
        var traces = idle.RawBuffer.IndexOf("canary"u8);
        var capacity = idle.Capacity;
        idle.Release();

        Assert.True(seen > 0, "The rolled back text was never in the buffer.");
        Assert.True(capacity > 0, "The buffer was not kept.");
        Assert.Equal(-1, traces);
    }

    [Fact]
    public void Returning_a_rented_event_clears_exactly_its_bytes()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64);
        buffer.AsSpan().Fill((byte)'x');

        new RentedEvent(buffer, 50, TestEvents.Now).Return();

        Assert.Equal(-1, buffer.AsSpan(0, 50).IndexOfAnyExcept((byte)0));
        Assert.Equal((byte)'x', buffer[50]);
    }

    [Fact]
    public void Events_that_throw_inside_an_array_leave_no_open_arrays()
    {
        var metaEvent = TestEvents.CreateIdentified(writeCustomData: writer =>
        {
            writer.WriteStartArray("open"u8);
            throw new InvalidOperationException();
        });
        for (var time = 0; time < 20; time++)
            TestEvents.Serialize(metaEvent);

        var open = -1;
        TestEvents.Serialize(TestEvents.CreateIdentified(writeCustomData: writer => open = writer.CurrentDepth));

        Assert.Equal(0, open);
    }

    // An event with twenty texts of this total length.
    private static ScriptedEvent<Custom> CreateEventOfSize(int bytes) => TestEvents.CreateIdentified(writeCustomData: writer =>
    {
        const int Parts = 20;
        for (var part = 0; part < Parts; part++)
            writer.WriteProperty("p"u8, "-" + new string('x', (bytes / Parts) + (part < bytes % Parts ? 1 : 0)));
    });
}
