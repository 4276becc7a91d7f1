using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Contracts;

public partial class MetaEventContextJsonTests
{
    private static readonly MetaEventContext Full = new()
    {
        Fbc = "fb.1.1554763741205.IwAR-ä",
        Fbp = "fb.1.1558571054389.1098115397",
        ClientIpAddress = "2606:2800:220:1:248:1893:25c8:1946",
        ClientUserAgent = "Mozilla/5.0 (\"quoted\" <é> \u0001)",
        EventSourceUrl = "https://shop.example/thanks?a=1&b=ü",
        ReferrerUrl = "https://shop.example/",
        Consent = MetaConsent.LimitedDataUse(1, 1000),
    };

    [Fact]
    public void The_JSON_properties_have_Metas_names() =>
        Assert.Equal(
            """{"fbc":"a","fbp":"b","client_ip_address":"c","client_user_agent":"d","event_source_url":"e","referrer_url":"f","consent":"granted"}""",
            new MetaEventContext
            {
                Fbc = "a", Fbp = "b", ClientIpAddress = "c", ClientUserAgent = "d", EventSourceUrl = "e", ReferrerUrl = "f", Consent = MetaConsent.Granted,
            }.ToJson());

    [Fact]
    public void A_context_round_trips_through_every_serializer()
    {
        Assert.Equal(Full, MetaEventContext.Parse(Full.ToJson()));
        Assert.Equal(Full, JsonSerializer.Deserialize<MetaEventContext>(JsonSerializer.Serialize(Full)));
        Assert.Equal(Full, JsonSerializer.Deserialize(JsonSerializer.Serialize(Full, SourceGenerated.Default.MetaEventContext), SourceGenerated.Default.MetaEventContext));
        Assert.Equal(Full.ToJson(), JsonSerializer.Serialize(Full));
    }

    [Fact]
    public void An_order_that_contains_a_context_round_trips_through_every_serializer()
    {
        var order = new Order("1001", Full, null);

        Assert.Equal(order, JsonSerializer.Deserialize<Order>(JsonSerializer.Serialize(order)));
        Assert.Equal(order, JsonSerializer.Deserialize(JsonSerializer.Serialize(order, SourceGenerated.Default.Order), SourceGenerated.Default.Order));
        Assert.Equal(order, JsonSerializer.Deserialize<Order>(JsonSerializer.Serialize(order, JsonSerializerOptions.Web), JsonSerializerOptions.Web));
    }

    [Fact]
    public void An_empty_context_is_written_as_consent_not_granted()
    {
        Assert.Equal("""{"consent":"not_granted"}""", default(MetaEventContext).ToJson());
        Assert.Equal(default, MetaEventContext.Parse("{}"));
    }

    [Fact]
    public void Any_well_formed_text_round_trips() =>
        Prop.ForAll<string?, string?>((agent, url) =>
        {
            var context = new MetaEventContext { ClientUserAgent = WellFormed(agent), EventSourceUrl = WellFormed(url) };
            return MetaEventContext.Parse(context.ToJson()) == context;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Unknown_properties_are_ignored_whatever_their_value()
    {
        const string Json = """{"new":{"fbp":"x","consent":"granted"},"list":[1,[2]],"fbp":"a","FBP":"b","n":null,"consent":"granted"}""";

        Assert.Equal(new MetaEventContext { Fbp = "a", Consent = MetaConsent.Granted }, MetaEventContext.Parse(Json));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("""{"a":[{}]}""")]
    [InlineData("""["a"]""")]
    [InlineData("\"\\ud800\"")]
    public void A_value_of_the_wrong_type_counts_as_absent(string value)
    {
        var context = MetaEventContext.Parse($$"""{"fbc":{{value}},"client_user_agent":{{value}},"consent":{{value}},"fbp":"a"}""");

        Assert.Equal(new MetaEventContext { Fbp = "a" }, context);
    }

    [Fact]
    public void An_invalid_property_name_is_ignored() =>
        Assert.Equal(new MetaEventContext { Fbp = "a" }, MetaEventContext.Parse("""{"\ud800":"x","fbp":"a"}"""));

    [Fact]
    public void A_property_name_may_be_escaped() =>
        Assert.Equal("a", MetaEventContext.Parse("{\"\\u0066bp\":\"a\"}").Fbp);

    [Theory]
    [InlineData("granted", "not_granted", "not_granted")]
    [InlineData("not_granted", "granted", "not_granted")]
    [InlineData("granted", "nonsense", "not_granted")]
    [InlineData("", "granted", "not_granted")]
    [InlineData("granted", "limited_data_use:1:1000", "limited_data_use:1:1000")]
    [InlineData("limited_data_use:0:0", "granted", "limited_data_use:0:0")]
    [InlineData("limited_data_use:1:1000", "limited_data_use:1:1001", "limited_data_use:0:0")]
    [InlineData("limited_data_use:1:1000", "not_granted", "not_granted")]
    [InlineData("granted", "granted", "granted")]
    public void Of_two_consents_the_stricter_one_counts(string first, string second, string expected)
    {
        var json = $$"""{"consent":"{{first}}","fbp":"a","c\u006fnsent":"{{second}}"}""";

        Assert.Equal(expected, MetaEventContext.Parse(json).Consent.ToString());
        Assert.Equal(expected, System.Text.Json.JsonSerializer.Deserialize<MetaEventContext>(json).Consent.ToString());
        Assert.Equal("a", MetaEventContext.Parse(json).Fbp);
    }

    [Fact]
    public void A_consent_of_another_type_counts_as_not_granted_beside_another_one() =>
        Assert.False(MetaEventContext.Parse("""{"consent":true,"consent":"granted"}""").Consent.AllowsSending);

    [Theory]
    [InlineData("Granted")]
    [InlineData("yes")]
    [InlineData("")]
    [InlineData("limited_data_use:9:9")]
    public void An_unknown_consent_is_not_granted(string consent) =>
        Assert.False(MetaEventContext.Parse($$"""{"consent":"{{consent}}"}""").Consent.AllowsSending);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"SECRET\"")]
    [InlineData("{\"fbp\":\"SECRET\"")]
    [InlineData("{\"fbp\":SECRET}")]
    [InlineData("{\"fbp\":\"a\"}SECRET")]
    [InlineData("{\"fbp\":\"a\"}{}")]
    [InlineData("{fbp:1}")]
    public void Input_that_is_not_a_single_object_is_rejected_without_echoing_it(string? json)
    {
        Assert.False(MetaEventContext.TryParse(json, out var context));
        Assert.Equal(default, context);

        var exception = Assert.Throws<JsonException>(() => MetaEventContext.Parse(json!));
        Assert.DoesNotContain("SECRET", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_rejected() =>
        Assert.False(MetaEventContext.TryParse("{\"a\":" + new string('[', 100_000), out _));

    private static string? WellFormed(string? text) => text is null ? null : string.Concat(text.EnumerateRunes());

    internal sealed record Order(string Id, MetaEventContext Context, MetaEventContext? None);

    [JsonSerializable(typeof(MetaEventContext))]
    [JsonSerializable(typeof(Order))]
    private sealed partial class SourceGenerated : JsonSerializerContext;
}
