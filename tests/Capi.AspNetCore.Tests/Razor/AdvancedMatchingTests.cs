using System.Text.Json.Nodes;
using Capi.AspNetCore.Tests.Support;
using Capi.Identifiers;
using Microsoft.AspNetCore.Builder;

namespace Capi.AspNetCore.Tests.Razor;

/// <summary>The Pixel's advanced matching: hashes of the visitor's customer information, only with consent.</summary>
public sealed class AdvancedMatchingTests
{
    private const string Granted = "answer=yes; _fbp=fb.0.1795000000000.1098115397";

    private static readonly MetaPixelCustomer Customer = new()
    {
        Email = " Jane@Example.com ",
        Phone = "020 7183 8750",
        FirstName = "Jane",
        LastName = "O'Brien",
        DateOfBirth = "1990-12-31",
        Gender = "female",
        City = "Manchester",
        State = "England",
        Zip = "M1 1AE",
        Country = "United Kingdom",
        ExternalId = "C-4711",
    };

    [Fact]
    public async Task The_page_contains_the_hashes_that_the_server_sends()
    {
        var html = await ReadAsync(Customer, Granted);

        var argument = JsonNode.Parse(ReadInit(html)["\"1000000000000001\",".Length..])!.AsObject();
        Assert.Equal(["em", "ph", "fn", "ln", "db", "ge", "ct", "st", "zp", "country", "external_id"], argument.Select(static pair => pair.Key));
        Assert.Equal((string?)RazorApp.Serialize(RazorApp.Order)["user_data"]!["em"], (string?)argument["em"]);
        Assert.Equal(IdentifierHasher.Hash("ph", "+442071838750").Value, (string?)argument["ph"]);
        Assert.All(argument, static pair => Assert.Matches("^[0-9a-f]{64}$", (string?)pair.Value));
        foreach (var raw in (string[])["Jane", "Brien", "7183", "1990", "Manchester", "M1 1AE", "Kingdom", "4711"])
            Assert.DoesNotContain(raw, html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("answer=no")]
    public async Task Without_consent_there_is_none(string? cookie) => Assert.Equal("\"1000000000000001\"", ReadInit(await ReadAsync(Customer, cookie)));

    [Fact]
    public async Task Off_by_default() => Assert.Equal("\"1000000000000001\"", ReadInit(await ReadAsync(null, Granted)));

    [Fact]
    public async Task A_page_for_shared_caches_has_none() =>
        Assert.Equal("\"1000000000000001\"", ReadInit(await ReadAsync(Customer, Granted, "public, max-age=60")));

    [Theory]
    [InlineData("not an address", null)]
    [InlineData("", "")]
    [InlineData("</script>", "')+alert(1)+('")]
    [InlineData("\ud800", "\u2028")]
    public async Task Values_that_cannot_be_used_are_left_out(string? email, string? phone) =>
        Assert.Equal("\"1000000000000001\"", ReadInit(await ReadAsync(new() { Email = email, Phone = phone }, Granted)));

    [Fact]
    public void The_text_form_contains_no_value() => Assert.Equal("MetaPixelCustomer", Customer.ToString());

    private static async Task<string> ReadAsync(MetaPixelCustomer? customer, string? cookie, string? cacheControl = null)
    {
        await using var app = await RazorApp.StartAsync(new ThanksPage { Order = RazorApp.Order, Customer = customer }, pipeline: app => app.Use((http, next) =>
        {
            if (cacheControl is not null)
                http.Response.Headers.CacheControl = cacheControl;
            return next(http);
        }));
        return await (await app.VisitAsync("/order", ("Cookie", cookie ?? ""))).Content.ReadAsStringAsync();
    }

    // The arguments after "init".
    private static string ReadInit(string html)
    {
        const string Start = "fbq('init',";
        var start = html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return html[start..html.IndexOf(");", start, StringComparison.Ordinal)];
    }
}
