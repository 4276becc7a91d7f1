using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class UrlTests
{
    private static readonly MetaEventContext ContextWithUrls = TestEvents.GrantedContext with
    {
        EventSourceUrl = "https://context.example/",
        ReferrerUrl = "https://context.example/before",
    };

    [Theory]
    [InlineData("https://shop.example/thanks?order=1#end")]
    [InlineData("HTTP://SHOP.EXAMPLE")]
    [InlineData("http://localhost:5000/a b")]
    [InlineData("https://[2001:db8::1]/")]
    [InlineData("https://größe.example/päge?q=\"ü\"")]
    [InlineData("https://😀.example/")]
    [InlineData("https://über.example/")]
    [InlineData("https://正.example/")]
    public void An_absolute_web_URL_is_written_as_given(string url) => Assert.Equal(url, SerializeEventSourceUrl(url));

    [Theory]
    [InlineData("/thanks", "invalid_format")]
    [InlineData("shop.example/thanks", "invalid_format")]
    [InlineData("ftp://shop.example/", "invalid_format")]
    [InlineData("javascript:alert(1)", "invalid_format")]
    [InlineData("https://", "invalid_format")]
    [InlineData("https:///thanks", "invalid_format")]
    [InlineData("https://?a=b", "invalid_format")]
    [InlineData(" https://shop.example/", "invalid_format")]
    [InlineData("https://shop.example/ ", "invalid_format")]
    [InlineData("https://shop.example/\n", "invalid_format")]
    [InlineData("https://shop.example/\u007F", "invalid_format")]
    [InlineData("", "empty")]
    [InlineData(" \t", "empty")]
    public void Anything_else_is_dropped_and_counted_once(string url, string reason)
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(SerializeEventSourceUrl(url));
        Assert.Equal([$"event_source_url:{reason}"], metrics.DroppedValues);
    }

    // No InlineData: the test runner can't represent a lone surrogate.
    [Fact]
    public void A_URL_with_a_lone_surrogate_is_dropped()
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(SerializeEventSourceUrl("https://shop.example/\uD800"));
        Assert.Equal(["event_source_url:invalid_text"], metrics.DroppedValues);
    }

    [Fact]
    public void A_URL_that_is_too_long_is_dropped()
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(SerializeEventSourceUrl("https://shop.example/" + new string('a', 64 * 1024)));
        Assert.Equal(["event_source_url:too_long"], metrics.DroppedValues);
    }

    [Fact]
    public void A_Uri_is_written_as_it_was_given()
    {
        var written = TestEvents.SerializeToJsonObject(CreateEvent(writer =>
        {
            writer.WriteEventSourceUrl(new Uri("https://shop.example/%7Eä"));
            writer.WriteReferrerUrl(new Uri("HTTPS://shop.example/b"));
        }));

        Assert.Equal("https://shop.example/%7Eä", (string?)written["event_source_url"]);
        Assert.Equal("HTTPS://shop.example/b", (string?)written["referrer_url"]);
    }

    [Fact]
    public void A_relative_Uri_is_dropped()
    {
        using var metrics = new MetricsRecorder();

        Assert.False(TestEvents.SerializeToJsonObject(CreateEvent(writer => writer.WriteReferrerUrl(new Uri("/b", UriKind.Relative)))).ContainsKey("referrer_url"));
        Assert.Equal(["referrer_url:invalid_format"], metrics.DroppedValues);
    }

    [Fact]
    public void A_missing_URL_is_taken_from_the_context()
    {
        var written = TestEvents.SerializeToJsonObject(CreateEvent(writer => writer.WriteEventSourceUrl((string?)null)), ContextWithUrls);

        Assert.Equal("https://context.example/", (string?)written["event_source_url"]);
        Assert.Equal("https://context.example/before", (string?)written["referrer_url"]);
    }

    [Fact]
    public void A_URL_of_the_contract_overrides_the_context()
    {
        var written = TestEvents.SerializeToJsonObject(
            CreateEvent(writer =>
            {
                writer.WriteEventSourceUrl("https://contract.example/");
                writer.WriteReferrerUrl("https://contract.example/before");
            }),
            ContextWithUrls);

        Assert.Equal("https://contract.example/", (string?)written["event_source_url"]);
        Assert.Equal("https://contract.example/before", (string?)written["referrer_url"]);
    }

    [Fact]
    public void An_unusable_URL_of_the_contract_falls_back_to_the_context() =>
        Assert.Equal("https://context.example/", (string?)TestEvents.SerializeToJsonObject(CreateEvent(writer => writer.WriteEventSourceUrl("/thanks")), ContextWithUrls)["event_source_url"]);

    [Fact]
    public void Business_messaging_takes_no_URL_from_the_context()
    {
        var written = TestEvents.SerializeToJsonObject(TestEvents.Create<Messaging>(writeUserData: writer => writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest)), ContextWithUrls);

        Assert.False(written.ContainsKey("event_source_url"));
        Assert.False(written.ContainsKey("referrer_url"));
    }

    private static string? SerializeEventSourceUrl(string url) => (string?)TestEvents.SerializeToJsonObject(CreateEvent(writer => writer.WriteEventSourceUrl(url)))["event_source_url"];

    private static ScriptedEvent<Custom> CreateEvent(Action<MetaEventWriter> ofEvent) =>
        TestEvents.Create<Custom>(ofEvent, writeUserData: writer => writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest));
}
