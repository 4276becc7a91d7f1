using System.Buffers;
using System.Text;
using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class BufferTests
{
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

        Assert.True(MetaEventSerializer.Rent(in metaEvent, in context, Events.Now, out var rented).IsAccepted);
        Assert.Equal(Events.Json(metaEvent), Encoding.UTF8.GetString(rented.Json.Span));
        rented.Return();
    }

    [Fact]
    public void Nothing_is_rented_for_an_event_that_is_not_accepted()
    {
        var metaEvent = Events.Of<Custom>();
        var context = Events.Granted;

        Assert.False(MetaEventSerializer.Rent(in metaEvent, in context, Events.Now, out var rented).IsAccepted);
        Assert.Equal(default, rented);
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
    public void Nothing_of_an_event_stays_in_the_buffer_not_even_what_was_taken_back()
    {
        var seen = 0;
        Events.Send(Events.Identified(inCustomData: writer =>
        {
            writer.Property("note"u8, "canary-kept");
            writer.Property("note"u8, new string('c', 3_000) + "canary-taken-back\uD800");
            seen = writer.Held.IndexOf("canary-taken-back"u8);
        }));
        var idle = MetaEventWriter.Acquire();
        // A pooled array may contain data of other tests: only the text of this test is searched.
        var traces = idle.Held.IndexOf("canary"u8);
        var capacity = idle.Capacity;
        idle.Release();

        Assert.True(seen > 0, "The rolled back text was never in the buffer.");
        Assert.True(capacity > 0, "The buffer was not kept.");
        Assert.Equal(-1, traces);
    }

    [Fact]
    public void A_rented_event_is_wiped_out_when_it_is_given_back_and_no_more_than_it()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64);
        buffer.AsSpan().Fill((byte)'x');

        new RentedEvent(buffer, 50, Events.Now).Return();

        Assert.Equal(-1, buffer.AsSpan(0, 50).IndexOfAnyExcept((byte)0));
        Assert.Equal((byte)'x', buffer[50]);
    }

    [Fact]
    public void Events_that_break_off_in_an_array_leave_nothing_that_piles_up()
    {
        var metaEvent = Events.Identified(inCustomData: writer =>
        {
            writer.BeginArray("open"u8);
            throw new InvalidOperationException();
        });
        for (var time = 0; time < 20; time++)
            Events.Send(metaEvent);

        var writer = MetaEventWriter.Acquire();
        var open = writer.OpenArrays;
        writer.Release();

        Assert.Equal(0, open);
    }

    // An event with twenty texts of this total length.
    private static Scripted<Custom> Filled(int bytes) => Events.Identified(inCustomData: writer =>
    {
        const int Parts = 20;
        for (var part = 0; part < Parts; part++)
            writer.Property("p"u8, "-" + new string('x', (bytes / Parts) + (part < bytes % Parts ? 1 : 0)));
    });
}
