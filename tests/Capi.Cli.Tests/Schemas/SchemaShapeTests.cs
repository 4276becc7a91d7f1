using System.Text.Json.Nodes;

namespace Capi.Cli.Tests.Schemas;

/// <summary><c>capi schema</c> for the shapes of <see cref="SchemaSearch"/>: what the runtime sends is valid, also at the edges of each type.</summary>
public class SchemaShapeTests
{
    private static readonly DateTimeOffset Now = SchemaTests.Now;

    private static readonly SchemaSearch Full = new()
    {
        TransactionId = "s-1",
        At = Now.AddTicks(-1234567),
        Emails = ["ada@mail.example", "nobody", "bob@mail.example"],
        BirthDate = new DateOnly(1990, 2, 28),
        Accounts = [1, long.MaxValue],
        Text = "\u0000 tea \U0001F375",
        Colors = [SchemaColor.Red, SchemaColor.DarkBlue, (SchemaColor)99],
        Days = [DateOnly.MinValue, DateOnly.MaxValue],
        Moments = [Now.AddTicks(1234567), new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromMinutes(-570)), DateTimeOffset.MinValue],
        Flags = [true, false],
        Keys = [Guid.Empty, Guid.NewGuid()],
        Big = ulong.MaxValue,
        Small = decimal.MinValue,
        Hits = [new("tea", 1, SchemaColor.DarkBlue, Now.AddMilliseconds(1), true), new("", 2, null, null, false), new("cup", -1, (SchemaColor)7, Now, true)],
        Offers = [new("pot", 0, null, null, false)],
        Filter = new(SchemaColor.DarkBlue, ["a", "", "b"]),
    };

    private static readonly SchemaSearch Least = new() { TransactionId = "s-2", At = Now, Emails = ["ada@mail.example"] };

    [Fact]
    public async Task Payloads_of_every_shape_are_valid()
    {
        await SchemaTests.AssertValidAsync(Full, SchemaTests.GetSchemaAsync<SchemaSearch>("server"));
        await SchemaTests.AssertValidAsync(Least, SchemaTests.GetSchemaAsync<SchemaSearch>("server"));
        Assert.Empty(SchemaTests.FindErrors(await SchemaTests.GetSchemaAsync<SchemaSearch>("browser"), SchemaTests.SerializePixel(Full)));
        Assert.Empty(SchemaTests.FindErrors(await SchemaTests.GetSchemaAsync<SchemaSearch>("browser"), SchemaTests.SerializePixel(Least)));
    }

    [Theory]
    [InlineData("colors", "[\"Green\"]")]
    [InlineData("colors", "\"Red\"")]
    [InlineData("days", "[\"2026-11-30T00:00:00Z\"]")]
    [InlineData("keys", "[\"none\"]")]
    [InlineData("flags", "[1]")]
    [InlineData("big", "1.5")]
    [InlineData("small", "\"1\"")]
    [InlineData("offers", "[{\"color\":\"Green\"}]")]
    [InlineData("offers", "[{\"name\":\"pot\"}]")]
    [InlineData("filter_color", "[\"Red\"]")]
    [InlineData("filter_tags", "[1]")]
    public async Task Near_misses_are_invalid_in_both_halves(string key, string value)
    {
        var (server, browser) = (SchemaTests.Serialize(Full), SchemaTests.SerializePixel(Full));
        server["custom_data"]![key] = JsonNode.Parse(value);
        browser["custom_data"]![key] = JsonNode.Parse(value);

        Assert.NotEmpty(SchemaTests.FindErrors(await SchemaTests.GetSchemaAsync<SchemaSearch>("server"), server));
        Assert.NotEmpty(SchemaTests.FindErrors(await SchemaTests.GetSchemaAsync<SchemaSearch>("browser"), browser));
    }
}
