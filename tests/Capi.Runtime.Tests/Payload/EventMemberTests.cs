using System.Text.Json.Nodes;
using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class EventMemberTests
{
    [Fact]
    public void The_members_stand_in_a_fixed_order()
    {
        var json = Events.Json(
            Events.Of<Custom>(
                ofEvent: writer =>
                {
                    writer.EventSourceUrl("https://shop.example/thanks");
                    writer.ReferrerUrl("https://shop.example/cart");
                    writer.OptOut(true);
                },
                inUserData: writer => writer.Hashed(UserDataKey.Email, Events.Digest),
                inCustomData: writer => writer.Property("taste"u8, "sweet"),
                consent: MetaConsent.LimitedDataUse(1, 1000)));

        Assert.Equal(
            """
            {"event_name":"Tasted","event_time":1795348800,"event_id":"1001","action_source":"website",
            "event_source_url":"https://shop.example/thanks","referrer_url":"https://shop.example/cart","opt_out":true,
            "data_processing_options":["LDU"],"data_processing_options_country":1,"data_processing_options_state":1000,
            "user_data":{"em":"62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"},
            "custom_data":{"taste":"sweet"}}
            """.ReplaceLineEndings(""),
            json);
    }

    [Fact]
    public void A_contract_without_extras_has_only_what_every_event_has() =>
        Assert.Equal(
            """{"event_name":"Tasted","event_time":1795348800,"event_id":"1001","action_source":"website","user_data":{"em":"62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"}}""",
            Events.Json(Events.Identified()));

    [Fact]
    public void The_name_and_the_source_of_the_contract_are_escaped_and_named_as_Meta_does()
    {
        var written = Events.Parsed(Events.Of<OddlyNamed>(inUserData: writer => writer.Hashed(UserDataKey.Email, Events.Digest)));

        Assert.Equal("Größe \"XL\"\n", (string?)written["event_name"]);
        Assert.Equal("phone_call", (string?)written["action_source"]);
    }

    [Fact]
    public void Every_action_source_has_the_name_the_catalogue_lists()
    {
        var names = Enum.GetValues<ActionSource>().Select(ActionSourceName.Of).Order(StringComparer.Ordinal);
        var listed = Capi.Catalog.Parameters.Find(Capi.Catalog.ParameterSection.Event, "action_source")!.Values.Order(StringComparer.Ordinal);

        Assert.Equal(listed, names);
    }

    [Fact]
    public void An_undefined_action_source_is_no_name() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ActionSourceName.Of((ActionSource)99));

    [Fact]
    public void An_event_id_is_written_exactly_as_given() =>
        Assert.Equal(" a\"b\u0085ü😀 ", (string?)WithId(writer => writer.EventId(" a\"b\u0085ü😀 ")));

    [Theory]
    [InlineData("a\0")]
    [InlineData("a\r\nb")]
    [InlineData("\u007Fa")]
    public void An_id_that_the_Pixel_could_not_send_unchanged_is_no_event_id(string id) =>
        Assert.Equal(InvalidReason.EventIdUnusable, ReasonWithId(writer => writer.EventId(id)));

    [Fact]
    public void An_id_that_is_no_text_is_no_event_id() =>
        Assert.Equal(InvalidReason.EventIdUnusable, ReasonWithId(writer => writer.EventId("a\uD800")));

    [Fact]
    public void An_id_has_a_longest_length()
    {
        Assert.Equal(InvalidReason.None, ReasonWithId(writer => writer.EventId(new string('1', 64 * 1024))));
        Assert.Equal(InvalidReason.EventIdUnusable, ReasonWithId(writer => writer.EventId(new string('1', (64 * 1024) + 1))));
    }

    [Fact]
    public void A_Guid_is_an_event_id_in_its_usual_text_form() =>
        Assert.Equal("0f8fad5b-d9cb-469f-a165-70867728950e", (string?)WithId(writer => writer.EventId(Guid.Parse("0F8FAD5B-D9CB-469F-A165-70867728950E"))));

    [Theory]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(-1L, "-1")]
    [InlineData(1L, "1")]
    [InlineData(42L, "42")]
    public void A_number_is_an_event_id_as_text(long id, string expected) =>
        Assert.Equal(expected, (string?)WithId(writer => writer.EventId(id)));

    [Fact]
    public void The_largest_number_is_an_event_id_as_text() =>
        Assert.Equal("18446744073709551615", (string?)WithId(writer => writer.EventId(ulong.MaxValue)));

    [Fact]
    public void An_id_that_was_never_set_is_missing()
    {
        Assert.Equal(InvalidReason.EventIdMissing, ReasonWithId(writer => writer.EventId(0L)));
        Assert.Equal(InvalidReason.EventIdMissing, ReasonWithId(writer => writer.EventId(0UL)));
        Assert.Equal(InvalidReason.EventIdMissing, ReasonWithId(writer => writer.EventId(Guid.Empty)));
        Assert.Equal(InvalidReason.None, ReasonWithId(writer => writer.EventId("0")));
    }

    [Fact]
    public void Opt_out_may_be_false_and_may_be_absent()
    {
        Assert.False((bool?)WithEvent(writer => writer.OptOut(false))["opt_out"]);
        Assert.False(WithEvent(writer => writer.OptOut(null)).ContainsKey("opt_out"));
    }

    [Fact]
    public void An_event_with_Limited_Data_Use_without_a_place_lets_Meta_find_it()
    {
        var written = Events.Parsed(Events.Identified(), new MetaEventContext { Consent = MetaConsent.LimitedDataUse() });

        Assert.Equal("""["LDU"]""", written["data_processing_options"]!.ToJsonString());
        Assert.Equal(0, (int?)written["data_processing_options_country"]);
        Assert.Equal(0, (int?)written["data_processing_options_state"]);
    }

    private static JsonNode? WithId(Action<MetaEventWriter> writeId) => Events.Parsed(EventWithId(writeId))["event_id"];

    private static InvalidReason ReasonWithId(Action<MetaEventWriter> writeId) => Events.Send(EventWithId(writeId)).Reason;

    private static Scripted<Custom> EventWithId(Action<MetaEventWriter> writeId) => new(writer =>
    {
        writer.EventTime(Events.Now);
        writeId(writer);
        writer.BeginUserData();
        writer.Hashed(UserDataKey.Email, Events.Digest);
        writer.EndUserData();
    });

    private static JsonObject WithEvent(Action<MetaEventWriter> write) =>
        Events.Parsed(Events.Of<Custom>(ofEvent: write, inUserData: writer => writer.Hashed(UserDataKey.Email, Events.Digest)));
}
