using System.Text.Json;
using Capi.Browser.Testing;

namespace Capi.Blazor.Tests.Browser;

/// <summary>What the pages of the sample shop send to its gateway while the browser blocks Meta's script.</summary>
public sealed class RelayTests
{
    [ChromiumFact]
    public async Task Events_of_static_pages_circuits_and_WebAssembly_are_relayed_with_the_ID_of_the_server()
    {
        await using var visit = await ShopVisit.StartAsync();
        var relayed = new List<(string? Name, string? Id)>();
        visit.Page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/tea-news", StringComparison.Ordinal))
                relayed.Add(Read(request.PostData));
        };
        await visit.Page.RouteAsync("**/pixel.js*", static route => route.AbortAsync());
        await visit.LoadAsync("/");
        await visit.ClickAsync("Allow");
        await visit.Page.GetByText("You allow us").WaitForAsync();

        await visit.FollowAsync("Second Flush Assam", "Second Flush Assam");
        await visit.AddToCartAsync(1);
        await visit.RememberAsync(1);
        Assert.Empty(await visit.GetSentAsync());
        await visit.FlushAsync();

        Assert.Equal(["AddToCart", "AddToWishlist", "ViewContent"], relayed.Select(static one => one.Name).Order());
        foreach (var (name, id) in relayed)
        {
            var received = Assert.Single(visit.Received, received => received.EventName == name);
            Assert.Equal((id, 0), (received.EventId, received.Server!.Duplicates));
        }
    }

    [ChromiumFact]
    public async Task Without_consent_nothing_is_relayed()
    {
        await using var visit = await ShopVisit.StartAsync();
        var relayed = 0;
        visit.Page.Request += (_, request) => relayed += request.Url.EndsWith("/tea-news", StringComparison.Ordinal) ? 1 : 0;
        await visit.LoadAsync("/teas/TEA-ASSAM-100");
        await visit.AddToCartAsync(1);
        await visit.AnswerAsync("Refuse", "You refused");
        await visit.AddToCartAsync(2);

        Assert.Empty(await visit.GetSentAsync());
        Assert.Equal(0, relayed);
    }

    private static (string? Name, string? Id) Read(string? body)
    {
        using var json = JsonDocument.Parse(body!);
        return (json.RootElement.GetProperty("event_name").GetString(), json.RootElement.GetProperty("event_id").GetString());
    }
}
