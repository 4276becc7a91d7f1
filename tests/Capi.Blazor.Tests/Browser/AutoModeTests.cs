using BlazorShop.Hosting;
using Capi.Browser.Testing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.Blazor.Tests.Browser;

/// <summary>Render mode Auto, in a real browser. Until the browser has WebAssembly, the component runs in a circuit.</summary>
public sealed class AutoModeTests
{
    // The component in WebAssembly posts what it remembers; the circuit needs no request.
    private int _posts;

    [ChromiumTheory]
    [InlineData("/teas/TEA-ASSAM-100")]
    [InlineData("/tasting/notes")]
    public async Task The_event_of_the_first_visit_is_sent_once_from_the_circuit(string path)
    {
        await using var visit = await ShopVisit.StartAsync(static services => services.AddSingleton(new ShopRenderModes { RememberTea = RenderMode.InteractiveAuto }));
        visit.Page.Request += (_, request) => Interlocked.Add(ref _posts, request.Url.EndsWith("/wishes", StringComparison.Ordinal) ? 1 : 0);
        await visit.LoadAsync("/about");
        await visit.AnswerAsync("Allow", "You allow us");

        await visit.LoadAsync(path);
        await visit.RememberAsync(1);
        Assert.Equal(0, Volatile.Read(ref _posts));

        var all = await visit.GetSentAsync();
        var sent = all.Where(static sent => sent.Name == "AddToWishlist").ToArray();
        await visit.FlushAsync();
        var received = visit.Received.Where(static received => received.EventName == "AddToWishlist").ToArray();
        Assert.Single(sent);
        Assert.Single(all, sent => sent.Name == "PageView" && sent.Path == path);
        Assert.Equal(sent.Select(static half => half.EventId).Order(), received.Select(static whole => whole.EventId).Order());
        Assert.All(received, static whole => Assert.Equal(2, whole.SourceCount));
        Assert.All(received, static whole => Assert.Contains(whole.Server!.Identifiers, static identifier => identifier.Key == "fbp"));
        Assert.Empty(visit.Errors);
    }
}
