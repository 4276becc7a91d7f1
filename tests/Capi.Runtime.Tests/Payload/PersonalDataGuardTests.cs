using System.Security.Cryptography;
using System.Text;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class PersonalDataGuardTests
{
    [Theory]
    [InlineData("""{"custom_data":{"note":"call anna@example.com today"}}""", """{"custom_data":{"note":"call *** today"}}""")]
    [InlineData("""{"custom_data":{"a":"anna@example.com","b":"Bert.Muster+x@sub.example.co.uk;c@d.de"}}""", """{"custom_data":{"a":"***","b":"***;***"}}""")]
    [InlineData("""{"custom_data":{"contents":[{"id":"anna@example.com"}],"value":3}}""", """{"custom_data":{"contents":[{"id":"***"}],"value":3}}""")]
    [InlineData("""{"custom_data":{"note":"<anna@müller.de>"}}""", """{"custom_data":{"note":"<***>"}}""")]
    [InlineData("""{"custom_data":{"note":"jürgen@example.com."}}""", """{"custom_data":{"note":"***."}}""")]
    [InlineData("""{"custom_data":{"note":"\\\"anna@example.com\\\""}}""", """{"custom_data":{"note":"\\\"***\\\""}}""")]
    [InlineData("""{"custom_data":{"link":"mailto:anna%40example.com?x"}}""", """{"custom_data":{"link":"mailto:***?x"}}""")]
    [InlineData("""{"event_source_url":"https://shop.example/?email=anna%40example.com&x=1"}""", """{"event_source_url":"https://shop.example/?email=***&x=1"}""")]
    [InlineData("""{"referrer_url":"https://shop.example/#u=anna@example.com"}""", """{"referrer_url":"https://shop.example/#u=***"}""")]
    public void An_address_in_clear_is_masked(string json, string expected)
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal(expected, Apply(json));
    }

    [Theory]
    [InlineData("""{"custom_data":{"note":"price @ 5.00 each"}}""")]
    [InlineData("""{"custom_data":{"note":"@handle.name"}}""")]
    [InlineData("""{"custom_data":{"note":"user@localhost"}}""")]
    [InlineData("""{"custom_data":{"image":"logo@2x.png"}}""")]
    [InlineData("""{"custom_data":{"note":"3@4.5"}}""")]
    [InlineData("""{"custom_data":{"package":"@scope/package"}}""")]
    [InlineData("""{"custom_data":{"note":"50%40"}}""")]
    [InlineData("""{"event_source_url":"https://user@shop.example/path?x=1"}""")]
    [InlineData("""{"event_source_url":"https://shop.example/caf%C3%A9?x=%4"}""")]
    [InlineData("""{"user_data":{"client_user_agent":"bot (bot@example.com)"}}""")]
    [InlineData("""{"event_id":"order@17"}""")]
    [InlineData("""{"event_id":"order-17"}""")]
    public void Other_text_with_an_at_sign_is_unchanged(string json) => Assert.Equal(json, Apply(json));

    [Fact]
    public void An_event_ID_with_an_address_becomes_its_digest()
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData("order-anna@example.com"u8));

        Assert.Equal("{\"event_name\":\"Lead\",\"event_id\":\"" + digest + "\",\"custom_data\":{\"a\":\"***\"}}", Apply("""{"event_name":"Lead","event_id":"order-anna@example.com","custom_data":{"a":"anna@example.com"}}"""));
    }

    [Fact]
    public void No_text_throws()
    {
        var random = new Random(20261129);
        const string Alphabet = "a1@.%40?#/:ü ";
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, 40).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var masked = Apply($$$"""{"event_id":"{{{text}}}","custom_data":{"a":"{{{text}}}"},"event_source_url":"{{{text}}}"}""");
            Assert.NotNull(System.Text.Json.JsonDocument.Parse(masked));
        }
    }

    private static string Apply(string json)
    {
        var guarded = PersonalDataGuard.Apply(RentedEvent.Copy(Encoding.UTF8.GetBytes(json), DateTimeOffset.MaxValue));
        var text = Encoding.UTF8.GetString(guarded.Json.Span);
        guarded.Return();
        return text;
    }
}
