using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Capi.Browser.Testing;
using Capi.EventsManager;

namespace Capi.Blazor.Tests.Browser;

/// <summary>The two halves of events, in a real browser.</summary>
public sealed partial class EventTests
{
    [ChromiumFact]
    public async Task The_event_of_a_static_page_has_two_halves_with_one_ID()
    {
        await using var visit = await StartAllowedAsync("/");
        await visit.FollowAsync("Second Flush Assam", "Second Flush Assam");
        await visit.FollowAsync("Kettle & Leaf", "Single-garden teas");
        await visit.FollowAsync("Grandma's", "Grandma's");

        var sent = await GetSentAsync(visit, "ViewContent");
        await visit.FlushAsync();
        var received = visit.Received.Where(static received => received.EventName == "ViewContent").ToArray();

        Assert.True(await visit.IsSamePageLoadAsync());
        Assert.Equal(2, sent.Length);
        Assert.Equal(sent.Select(static half => half.EventId).Order(), received.Select(static whole => whole.EventId).Order());
        Assert.All(received, static whole => Assert.Equal(2, whole.SourceCount));
        Assert.All(received, static whole => Assert.Equal(GetParameter(whole.Server!, "content_name"), GetParameter(whole.Browser!, "content_name")));
        Assert.Empty(visit.Errors);
    }

    [ChromiumFact]
    public async Task A_thank_you_page_that_is_shown_again_is_one_event()
    {
        await using var visit = await StartAllowedAsync("/teas/TEA-ASSAM-100");
        await visit.ClickAsync("Buy now");
        await visit.WaitForHeadingAsync("Thank you");
        await visit.FollowAsync("Kettle & Leaf", "Single-garden teas");
        await visit.Page.GoBackAsync();
        await visit.WaitForHeadingAsync("Thank you");

        Assert.True(await visit.IsSamePageLoadAsync());
        var sent = Assert.Single(await GetSentAsync(visit, "Purchase"));
        await visit.Page.ReloadAsync();
        await visit.Page.WaitForFunctionAsync("() => window.capiPixel?.getContext");
        Assert.Equal([sent.EventId, sent.EventId], (await GetSentAsync(visit, "Purchase")).Select(static half => half.EventId));
        await visit.FlushAsync();
        Assert.Equal(2, Assert.Single(visit.Received, static received => received.EventName == "Purchase").SourceCount);
    }

    [ChromiumFact]
    public async Task An_interactive_component_sends_an_event_with_each_click()
    {
        await using var visit = await StartAllowedAsync("/teas/TEA-ASSAM-100");
        await visit.AddToCartAsync(1);
        await visit.AddToCartAsync(2);

        // The circuit stays; the new page has another URL.
        await visit.FollowAsync("Kettle & Leaf", "Single-garden teas");
        await visit.FollowAsync("Deep-Steamed Sencha", "Deep-Steamed Sencha");
        await visit.AddToCartAsync(1);

        var sent = await GetSentAsync(visit, "AddToCart");
        await visit.FlushAsync();
        var received = visit.Received.Where(static received => received.EventName == "AddToCart").ToArray();
        Assert.True(await visit.IsSamePageLoadAsync());
        Assert.Equal(3, sent.Length);
        Assert.Equal(sent.Select(static half => half.EventId).Order(), received.Select(static whole => whole.EventId).Order());
        Assert.All(received, static whole => Assert.Equal(2, whole.SourceCount));

        // What the page's request knew, although a circuit has no request.
        Assert.All(received, static whole => Assert.Contains(whole.Server!.Identifiers, static identifier => identifier.Key == "client_user_agent"));
        Assert.All(received, static whole => Assert.Contains(whole.Server!.Identifiers, static identifier => identifier.Key == "fbp"));
        Assert.Equal(
            ["/teas/TEA-ASSAM-100", "/teas/TEA-ASSAM-100", "/teas/TEA-SENCHA-080"],
            received.Select(static whole => new Uri(GetParameter(whole.Server!, "event_source_url", prefix: "")).AbsolutePath).Order());
    }

    [ChromiumFact]
    public async Task A_click_before_the_consent_is_never_sent_and_after_it_the_running_circuit_knows_the_consent()
    {
        await using var visit = await ShopVisit.StartAsync();
        await visit.LoadAsync("/teas/TEA-ASSAM-100");
        await visit.AddToCartAsync(1);

        await visit.AnswerAsync("Allow", "You allow us");
        await visit.AddToCartAsync(2);
        await visit.AnswerAsync("Refuse", "You refused");
        await visit.AddToCartAsync(3);

        Assert.True(await visit.IsSamePageLoadAsync());
        var sent = Assert.Single(await GetSentAsync(visit, "AddToCart"));
        await visit.FlushAsync();
        var received = Assert.Single(visit.Received, static received => received.EventName == "AddToCart");
        Assert.Equal((sent.EventId, 2), (received.EventId, received.SourceCount));
    }

    [ChromiumFact]
    public async Task A_component_in_WebAssembly_sends_its_half_and_knows_nothing_of_the_visitor()
    {
        await using var visit = await ShopVisit.StartAsync();
        await visit.LoadAsync("/teas/TEA-ASSAM-100");
        await visit.RememberAsync(1);
        await visit.AnswerAsync("Allow", "You allow us");
        await visit.RememberAsync(2);

        var sent = Assert.Single(await GetSentAsync(visit, "AddToWishlist"));
        await visit.FlushAsync();
        var received = Assert.Single(visit.Received, static received => received.EventName == "AddToWishlist");
        Assert.Equal((sent.EventId, 2), (received.EventId, received.SourceCount));
        Assert.Contains(received.Server!.Identifiers, static identifier => identifier.Key == "fbp");
        Assert.Empty(visit.Errors);

        // The page with consent: the context is encrypted, and none of it is in the state that WebAssembly gets.
        var html = await visit.GetHtmlAsync();
        var token = ContextToken().Match(html).Groups["token"].Value;
        Assert.NotEqual("", token);
        AssertTellsNothing(html);
        var states = WebAssemblyState().Matches(html).Select(static state => Encoding.UTF8.GetString(Convert.FromBase64String(state.Groups["state"].Value))).ToArray();
        foreach (var value in states.SelectMany(static state => JsonSerializer.Deserialize<Dictionary<string, byte[]>>(state)!.Values).Select(Encoding.UTF8.GetString))
        {
            AssertTellsNothing(value);
            Assert.DoesNotContain(token, value, StringComparison.Ordinal);
        }
    }

    private static void AssertTellsNothing(string text)
    {
        Assert.DoesNotContain("HeadlessChrome", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fb.0.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fb.1.", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("data-meta-context=\"(?<token>[^\"]*)\"")]
    private static partial Regex ContextToken();

    [GeneratedRegex("<!--Blazor-WebAssembly-Component-State:(?<state>[^-]*)-->")]
    private static partial Regex WebAssemblyState();

    private static async Task<ShopVisit> StartAllowedAsync(string path)
    {
        var visit = await ShopVisit.StartAsync();
        await visit.LoadAsync(path);
        await visit.AnswerAsync("Allow", "You allow us");
        return visit;
    }

    private static async Task<PixelRequest[]> GetSentAsync(ShopVisit visit, string name) =>
        [.. (await visit.GetSentAsync()).Where(sent => sent.Name == name)];

    private static string GetParameter(EventCopy copy, string name, string prefix = "custom_data.") =>
        copy.Parameters.Single(parameter => parameter.Path == prefix + name).DisplayValue;
}
