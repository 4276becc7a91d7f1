using Capi;

using Microsoft.Extensions.DependencyInjection;
using Storefront.Demo;
using Storefront.Hosting;

namespace Storefront.Tests;

public sealed class DemoTests
{
    private const string Fbclid = "IwAR0Demo_Test-CLICK_q9";

    [Fact]
    public async Task The_demo_returns_0_and_prints_what_Meta_would_have_received()
    {
        var output = new StringWriter();

        var exitCode = await DemoRun.RunAsync(output);

        Assert.Equal(0, exitCode);
        Assert.Contains("\"event_name\": \"Purchase\"", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Verdict of the Events Manager: met", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Purchase: 1 event from 2 sources", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("  NO ", output.ToString(), StringComparison.Ordinal);
        foreach (var raw in Customer.Sample.RawIdentifiers)
            Assert.DoesNotContain(raw, output.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_check_fails_when_the_server_copy_is_missing()
    {
        await using var shop = await ShopServer.StartAsync(new StorefrontOptions(0, 0, Quiet: true));
        using var client = new HttpClient();
        await client.GetAsync(new Uri(shop.EventsManager!.Address, "tr?id=1000000000000001&ev=Purchase&eid=KL-1"));

        var verdict = await EvaluateAsync(shop);

        Assert.False(verdict.AllPassed);
        Assert.Contains("no server half arrived", verdict.Verdict.ToString(), StringComparison.Ordinal);
        Assert.Contains(verdict.Checks, line => line.Claim.Contains("two sources", StringComparison.Ordinal) && !line.Holds);
    }

    [Fact]
    public async Task The_check_fails_when_the_event_ids_differ()
    {
        await using var shop = await ShopServer.StartAsync(new StorefrontOptions(0, 0, Quiet: true));
        using (var visitor = new ScriptedVisitor(shop.Address, Customer.Sample))
            await visitor.VisitAsync(Fbclid, _ => { }, CancellationToken.None);
        await shop.Services.GetRequiredService<IMetaCapiClient>().FlushAsync();
        Assert.True((await EvaluateAsync(shop)).AllPassed);

        using var client = new HttpClient();
        await client.GetAsync(new Uri(shop.EventsManager!.Address, "tr?id=1000000000000001&ev=Purchase&eid=made-up-again"));

        Assert.False((await EvaluateAsync(shop)).AllPassed);
    }

    [Theory]
    [InlineData("""{"data":[{"user_data":{"em":"MARIELLA.thornquist@example.org"}}]}""")]
    [InlineData("""{"data":[{"custom_data":{"note":"call +49(202)555-0187"}}]}""")]
    [InlineData("""{"data":[{"custom_data":{"zip":"42103"}}]}""")]
    [InlineData("""{"data":[{"custom_data":{"phone":492025550187}}]}""")]
    public void A_raw_identifier_in_a_body_is_found(string body) =>
        Assert.False(RawIdentifierScanner.ContainsNone(System.Text.Json.Nodes.JsonNode.Parse(body), Customer.Sample));

    [Fact]
    public void A_hash_is_not_mistaken_for_a_raw_identifier() =>
        Assert.True(RawIdentifierScanner.ContainsNone(
            System.Text.Json.Nodes.JsonNode.Parse("""{"data":[{"event_id":"KL-4210342103","user_data":{"em":"42103e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"}}]}"""),
            Customer.Sample));

    private static Task<DemoResult> EvaluateAsync(ShopServer shop) =>
        DemoResult.EvaluateAsync(shop.EventsManager!, Customer.Sample, Fbclid, TimeSpan.Zero, CancellationToken.None);
}
