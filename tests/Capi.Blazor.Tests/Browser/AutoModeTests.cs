using BlazorShop.Hosting;
using Capi.Browser.Testing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.Blazor.Tests.Browser;

/// <summary>Render mode Auto, in a real browser: in a circuit until the browser has WebAssembly, and then in WebAssembly.</summary>
public sealed class AutoModeTests
{
    // Blazor remembers here which resources the browser has; only then it begins with WebAssembly.
    private const string HasWebAssembly = "() => Object.keys(localStorage).some(key => key.startsWith('blazor-resource-hash'))";

    private const string Tea = "/teas/TEA-ASSAM-100";
    private const string Notes = "/tasting/notes";

    // The component in WebAssembly posts what it remembers; the circuit needs no request.
    private int _posts;

    // The page has an interactive component on the server too, so that Blazor stays with the circuit.
    [ChromiumFact]
    public async Task The_event_is_sent_once_from_the_circuit()
    {
        await using var visit = await StartAsync();

        await visit.LoadAsync(Tea);
        await visit.RememberAsync(1);

        Assert.Equal(0, Volatile.Read(ref _posts));
        await VerifyAsync(visit, Tea, visits: 1);
    }

    [ChromiumFact]
    public async Task Each_visits_event_is_sent_once_from_the_circuit_and_later_from_WebAssembly()
    {
        await using var visit = await StartAsync();

        await visit.LoadAsync(Notes);
        await visit.RememberAsync(1);
        Assert.Equal(0, Volatile.Read(ref _posts));
        await visit.Page.WaitForFunctionAsync(HasWebAssembly, options: new() { Timeout = 120_000 });
        await visit.LoadAsync(Notes);
        await visit.RememberAsync(1);

        Assert.Equal(1, Volatile.Read(ref _posts));
        await VerifyAsync(visit, Notes, visits: 2);
    }

    private async Task<ShopVisit> StartAsync()
    {
        var visit = await ShopVisit.StartAsync(static services => services.AddSingleton(new ShopRenderModes { RememberTea = RenderMode.InteractiveAuto }));
        visit.Page.Request += (_, request) => Interlocked.Add(ref _posts, request.Url.EndsWith("/wishes", StringComparison.Ordinal) ? 1 : 0);
        await visit.LoadAsync("/about");
        await visit.AnswerAsync("Allow", "You allow us");
        return visit;
    }

    private static async Task VerifyAsync(ShopVisit visit, string path, int visits)
    {
        var all = await visit.GetSentAsync();
        var sent = all.Where(static sent => sent.Name == "AddToWishlist").ToArray();
        await visit.FlushAsync();
        var received = visit.Received.Where(static received => received.EventName == "AddToWishlist").ToArray();
        Assert.Equal(visits, sent.Length);
        Assert.Equal(visits, all.Count(sent => sent.Name == "PageView" && sent.Path == path));
        Assert.Equal(sent.Select(static half => half.EventId).Order(), received.Select(static whole => whole.EventId).Order());
        Assert.All(received, static whole => Assert.Equal(2, whole.SourceCount));
        Assert.All(received, static whole => Assert.Contains(whole.Server!.Identifiers, static identifier => identifier.Key == "fbp"));
        Assert.Empty(visit.Errors);
    }
}
