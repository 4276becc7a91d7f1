using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Capi.EventsManager.Tests.Page;

/// <summary>10,000 hostile texts in every place of an event: none of them becomes markup on any page.</summary>
public class HostileTextTests
{
    private const int Count = 10_000;
    private const int EventsPerServer = 500;
    private const string Marker = "x-hostile";

    private static readonly string[] Pieces =
    [
        $"<{Marker}>", $"</{Marker}>", $"\"><{Marker} ", $"'><{Marker} ", $"\" data-{Marker}=\"1", $"' data-{Marker}='1", $"` data-{Marker}=1 ", $"\" on{Marker}=\"", "</script>", "</textarea>", "</title>",
        "</pre>", "</code>", "</option>", "</select>", "</svg>", "-->", "<!--", "<![CDATA[", "]]>", "&lt;", "&#60;", "&#x3c;", "\u003c", "%3C", "\\u003c", "\0", "\u2028", "\uFEFF", "\uFF1C", "\U0001F600", "javascript:",
        "{{7*7}}", "\r\n\r\n", "\t", "\\", "\"", "'", "`", "<", ">", "&", "=", "/", "A", " ", "ü",
    ];

    [Fact]
    public async Task No_text_of_an_event_becomes_markup()
    {
        for (var start = 0; start < Count; start += EventsPerServer)
            await CheckAsync(start);
    }

    private static async Task CheckAsync(int start)
    {
        await using var server = await TestServer.StartAsync();
        var texts = Enumerable.Range(start, EventsPerServer).Select(CreateText).ToList();
        foreach (var chunk in texts.Chunk(100))
        {
            var response = await server.SendAsync([.. chunk.Select(text => CreateEvent(server, text))]);
            Assert.True(response.IsAccepted, response.Body);
            await server.SendAsync(CreateEvent(server, chunk[0]).With("custom_data.currency", JsonSerializer.Serialize(chunk[0])));
        }
        foreach (var text in texts.Take(20))
            await SendPixelAsync(server, text);

        List<string> paths = ["/", "/deduplication", "/quality", "/diagnostics", $"/events?id={Uri.EscapeDataString(texts[0])}&name={Uri.EscapeDataString(texts[1])}&fbp={Uri.EscapeDataString(texts[2])}"];
        paths.AddRange(Enumerable.Range(1, 24).Select(page => $"/events?page={page}&pageviews=all"));
        paths.AddRange(Enumerable.Range(1, 10).Select(number => $"/events/{number * 50}?reveal=click-ids"));
        foreach (var path in paths)
            AssertIsText(await server.Client.GetStringAsync(path), path);

        foreach (var text in texts.Take(10))
        {
            using var response = await server.Client.PostAsync("/payload-helper", new FormUrlEncodedContent([new("payload", CreateEvent(server, text).ToJsonString())]));
            AssertIsText(await response.Content.ReadAsStringAsync(), "/payload-helper");
        }
    }

    private static JsonObject CreateEvent(TestServer server, string text) => server.CreatePurchase()
        .With("event_id", JsonSerializer.Serialize(text))
        .With("event_name", JsonSerializer.Serialize(text))
        .With("customer_segmentation", JsonSerializer.Serialize(text))
        .With("event_source_url", JsonSerializer.Serialize("https://shop.example/" + new string([.. text.Where(character => character > ' ' && character != '\u007F')])))
        .With("user_data.external_id", JsonSerializer.Serialize("a" + text))
        .With("user_data.client_user_agent", JsonSerializer.Serialize("a" + text))
        .With("custom_data.order_id", JsonSerializer.Serialize(text))
        .With("custom_data.content_name", JsonSerializer.Serialize(text))
        .WithMember("custom_data", text, JsonSerializer.Serialize(text))
        .WithMember("user_data", text, JsonSerializer.Serialize(text));

    private static async Task SendPixelAsync(TestServer server, string text)
    {
        var value = Uri.EscapeDataString(text);
        using var response = await server.Client.GetAsync($"/tr/?id=1&ev=a{value}&eid=a{value}&dl={value}&fbp=a{value}&cd[order_id]={value}&cd[{value}]={value}&ud[external_id]=a{value}&{value}={value}");
        Assert.True(response.IsSuccessStatusCode);
    }

    private static string CreateText(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = random.Next(1, 8); i > 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.Append(seed).ToString();
    }

    private static void AssertIsText(string html, string path)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.All)
        {
            Assert.False(element.LocalName.Contains(Marker, StringComparison.OrdinalIgnoreCase), $"{path}: element {element.LocalName}");
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.Contains(Marker, StringComparison.OrdinalIgnoreCase) || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{path}: attribute {attribute.Name}");
                Assert.False(attribute.Name is "href" or "src" or "action" && !IsExpectedLink(attribute.Value), $"{path}: link {attribute.Value}");
            }
        }
        Assert.Equal("/assets/events.js", Assert.Single(document.Scripts).Source);
        Assert.Single(document.QuerySelectorAll("footer"));
    }

    private static bool IsExpectedLink(string link) =>
        link.StartsWith('/') || link.StartsWith('#') || link.StartsWith("https://developers.facebook.com/docs/", StringComparison.Ordinal);
}
