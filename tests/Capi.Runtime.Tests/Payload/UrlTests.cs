using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class UrlTests
{
    private static readonly MetaEventContext FromContext = Events.Granted with
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
    public void An_absolute_web_address_is_written_as_given(string url) => Assert.Equal(url, SourceUrl(url));

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
        using var counts = new Counts();

        Assert.Null(SourceUrl(url));
        Assert.Equal([$"event_source_url:{reason}"], counts.Dropped);
    }

    // No InlineData: the test runner can't represent a lone surrogate.
    [Fact]
    public void A_lone_surrogate_is_no_address()
    {
        using var counts = new Counts();

        Assert.Null(SourceUrl("https://shop.example/\uD800"));
        Assert.Equal(["event_source_url:invalid_text"], counts.Dropped);
    }

    [Fact]
    public void An_endless_address_is_dropped()
    {
        using var counts = new Counts();

        Assert.Null(SourceUrl("https://shop.example/" + new string('a', 64 * 1024)));
        Assert.Equal(["event_source_url:too_long"], counts.Dropped);
    }

    [Fact]
    public void A_Uri_is_written_as_it_was_given()
    {
        var written = Events.Parsed(Event(writer =>
        {
            writer.EventSourceUrl(new Uri("https://shop.example/%7Eä"));
            writer.ReferrerUrl(new Uri("HTTPS://shop.example/b"));
        }));

        Assert.Equal("https://shop.example/%7Eä", (string?)written["event_source_url"]);
        Assert.Equal("HTTPS://shop.example/b", (string?)written["referrer_url"]);
    }

    [Fact]
    public void A_relative_Uri_is_dropped()
    {
        using var counts = new Counts();

        Assert.False(Events.Parsed(Event(writer => writer.ReferrerUrl(new Uri("/b", UriKind.Relative)))).ContainsKey("referrer_url"));
        Assert.Equal(["referrer_url:invalid_format"], counts.Dropped);
    }

    [Fact]
    public void What_the_contract_leaves_out_the_context_gives()
    {
        var written = Events.Parsed(Event(writer => writer.EventSourceUrl((string?)null)), FromContext);

        Assert.Equal("https://context.example/", (string?)written["event_source_url"]);
        Assert.Equal("https://context.example/before", (string?)written["referrer_url"]);
    }

    [Fact]
    public void The_contract_wins_over_the_context()
    {
        var written = Events.Parsed(
            Event(writer =>
            {
                writer.EventSourceUrl("https://contract.example/");
                writer.ReferrerUrl("https://contract.example/before");
            }),
            FromContext);

        Assert.Equal("https://contract.example/", (string?)written["event_source_url"]);
        Assert.Equal("https://contract.example/before", (string?)written["referrer_url"]);
    }

    [Fact]
    public void An_unusable_address_of_the_contract_gives_way_to_the_context() =>
        Assert.Equal("https://context.example/", (string?)Events.Parsed(Event(writer => writer.EventSourceUrl("/thanks")), FromContext)["event_source_url"]);

    [Fact]
    public void Business_messaging_takes_no_address_from_the_context()
    {
        var written = Events.Parsed(Events.Of<Messaging>(inUserData: writer => writer.Hashed(UserDataKey.Email, Events.Digest)), FromContext);

        Assert.False(written.ContainsKey("event_source_url"));
        Assert.False(written.ContainsKey("referrer_url"));
    }

    private static string? SourceUrl(string url) => (string?)Events.Parsed(Event(writer => writer.EventSourceUrl(url)))["event_source_url"];

    private static Scripted<Custom> Event(Action<MetaEventWriter> ofEvent) =>
        Events.Of<Custom>(ofEvent, inUserData: writer => writer.Hashed(UserDataKey.Email, Events.Digest));
}
