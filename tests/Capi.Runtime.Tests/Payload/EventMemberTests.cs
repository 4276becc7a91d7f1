using System.Text.Json.Nodes;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class EventMemberTests
{
    [Fact]
    public void The_parameters_are_written_in_a_fixed_order()
    {
        var json = TestEvents.SerializeToJson(
            TestEvents.Create<Custom>(
                writeEvent: writer =>
                {
                    writer.WriteEventSourceUrl("https://shop.example/thanks");
                    writer.WriteReferrerUrl("https://shop.example/cart");
                    writer.WriteOptOut(true);
                },
                writeUserData: writer => writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest),
                writeCustomData: writer => writer.WriteProperty("taste"u8, "sweet"),
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
    public void A_minimal_event_has_only_the_required_parameters() =>
        Assert.Equal(
            """{"event_name":"Tasted","event_time":1795348800,"event_id":"1001","action_source":"website","user_data":{"em":"62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"}}""",
            TestEvents.SerializeToJson(TestEvents.CreateIdentified()));

    [Fact]
    public void The_event_name_is_escaped_and_the_action_source_has_Metas_name()
    {
        var written = TestEvents.SerializeToJsonObject(TestEvents.Create<OddlyNamed>(writeUserData: writer => writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest)));

        Assert.Equal("Größe \"XL\"\n", (string?)written["event_name"]);
        Assert.Equal("phone_call", (string?)written["action_source"]);
    }

    [Fact]
    public void Every_action_source_has_the_name_listed_in_the_catalogue()
    {
        var names = Enum.GetValues<ActionSource>().Select(ActionSourceNames.GetName).Order(StringComparer.Ordinal);
        var listed = Capi.Catalog.ParameterDefinitions.Find(Capi.Catalog.ParameterSection.Event, "action_source")!.Values.Order(StringComparer.Ordinal);

        Assert.Equal(listed, names);
    }

    [Fact]
    public void An_undefined_action_source_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ActionSourceNames.GetName((ActionSource)99));

    [Fact]
    public void An_event_id_is_written_exactly_as_given() =>
        Assert.Equal(" a\"b\u0085ü😀 ", (string?)GetEventId(writer => writer.WriteEventId(" a\"b\u0085ü😀 ")));

    [Theory]
    [InlineData("a\0")]
    [InlineData("a\r\nb")]
    [InlineData("\u007Fa")]
    public void An_id_that_the_Pixel_could_not_send_unchanged_is_unusable(string id) =>
        Assert.Equal(InvalidReason.EventIdUnusable, GetReason(writer => writer.WriteEventId(id)));

    [Fact]
    public void An_id_that_is_invalid_text_is_unusable() =>
        Assert.Equal(InvalidReason.EventIdUnusable, GetReason(writer => writer.WriteEventId("a\uD800")));

    [Fact]
    public void An_id_longer_than_64_Ki_characters_is_unusable()
    {
        Assert.Equal(InvalidReason.None, GetReason(writer => writer.WriteEventId(new string('1', 64 * 1024))));
        Assert.Equal(InvalidReason.EventIdUnusable, GetReason(writer => writer.WriteEventId(new string('1', (64 * 1024) + 1))));
    }

    [Fact]
    public void A_Guid_is_an_event_id_in_its_usual_text_form() =>
        Assert.Equal("0f8fad5b-d9cb-469f-a165-70867728950e", (string?)GetEventId(writer => writer.WriteEventId(Guid.Parse("0F8FAD5B-D9CB-469F-A165-70867728950E"))));

    [Theory]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(-1L, "-1")]
    [InlineData(1L, "1")]
    [InlineData(42L, "42")]
    public void A_number_is_an_event_id_as_text(long id, string expected) =>
        Assert.Equal(expected, (string?)GetEventId(writer => writer.WriteEventId(id)));

    [Fact]
    public void The_largest_number_is_an_event_id_as_text() =>
        Assert.Equal("18446744073709551615", (string?)GetEventId(writer => writer.WriteEventId(ulong.MaxValue)));

    [Fact]
    public void A_default_id_counts_as_missing()
    {
        Assert.Equal(InvalidReason.EventIdMissing, GetReason(writer => writer.WriteEventId(0L)));
        Assert.Equal(InvalidReason.EventIdMissing, GetReason(writer => writer.WriteEventId(0UL)));
        Assert.Equal(InvalidReason.EventIdMissing, GetReason(writer => writer.WriteEventId(Guid.Empty)));
        Assert.Equal(InvalidReason.None, GetReason(writer => writer.WriteEventId("0")));
    }

    [Fact]
    public void Opt_out_may_be_false_and_may_be_absent()
    {
        Assert.False((bool?)GetEvent(writer => writer.WriteOptOut(false))["opt_out"]);
        Assert.False(GetEvent(writer => writer.WriteOptOut(null)).ContainsKey("opt_out"));
    }

    [Fact]
    public void Limited_Data_Use_without_a_location_is_written_as_zero()
    {
        var written = TestEvents.SerializeToJsonObject(TestEvents.CreateIdentified(), new MetaEventContext { Consent = MetaConsent.LimitedDataUse() });

        Assert.Equal("""["LDU"]""", written["data_processing_options"]!.ToJsonString());
        Assert.Equal(0, (int?)written["data_processing_options_country"]);
        Assert.Equal(0, (int?)written["data_processing_options_state"]);
    }

    private static JsonNode? GetEventId(Action<MetaEventWriter> writeId) => TestEvents.SerializeToJsonObject(CreateEvent(writeId))["event_id"];

    private static InvalidReason GetReason(Action<MetaEventWriter> writeId) => TestEvents.Serialize(CreateEvent(writeId)).Reason;

    private static ScriptedEvent<Custom> CreateEvent(Action<MetaEventWriter> writeId) => new(writer =>
    {
        writer.WriteEventTime(TestEvents.Now);
        writeId(writer);
        writer.WriteStartUserData();
        writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest);
        writer.WriteEndUserData();
    });

    private static JsonObject GetEvent(Action<MetaEventWriter> write) =>
        TestEvents.SerializeToJsonObject(TestEvents.Create<Custom>(writeEvent: write, writeUserData: writer => writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest)));
}
