using System.Buffers;
using System.Text.Json.Nodes;
using Capi.Cli.Tests.Testing;
using Capi.Cli.Tests.TypeScript;
using Json.Schema;
using Storefront.Shop;

namespace Capi.Cli.Tests.Schemas;

/// <summary><c>capi schema</c>: real payloads of generated code are valid, and near misses are not.</summary>
public class SchemaTests
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    private static readonly MetaEventContext Context = new()
    {
        Consent = MetaConsent.LimitedDataUse(1, 1000),
        Fbc = $"fb.1.{Now.ToUnixTimeMilliseconds()}.AbCdEf",
        Fbp = "fb.1.1596403881668.1098115397",
        ClientIpAddress = "9.9.9.9",
        ClientUserAgent = "Mozilla/5.0",
        EventSourceUrl = "https://shop.example/thanks",
        ReferrerUrl = "https://shop.example/",
    };

    private static readonly OrderPaid Paid = new(
        "order-1", Now, "ada@mail.example", "+44 20 7946 0958", new Address("Ada", "OExample", "1 High Street", "London", "SW1A 1AA", "GB"), 59.9m, "EUR", "product", [new OrderLine("tea", "Tea", 2, 19.95m)]);

    private static readonly TwinOrder Twin = new("1", Now, "ada@mail.example", 12.5m, "EUR", [new TwinLine("a", 1, 2.5m), null, new TwinLine(null, null, null)])
    {
        Count = 3,
        Ltv = 1.5,
        Name = "Tea",
        SingleId = "a",
        Tags = ["x", null],
        Numbers = [1, 2.5],
        IsGift = true,
        ShipOn = new DateOnly(2026, 11, 30),
        Moment = Now,
        Basket = Guid.NewGuid(),
        Kind = TwinKind.Wrapped,
    };

    private static readonly SchemaLead Lead = new(
        Guid.NewGuid(), Now, "https://shop.example/call", true, ["ada@mail.example", "bob@mail.example"], "+442079460958", null, new SchemaAddress("London", "SW1A 1AA"), 123456789012345, Guid.NewGuid(), new SchemaGift("tea", new DateOnly(2026, 11, 29)), [1, 2]);

    [Fact]
    public async Task Payloads_of_generated_code_are_valid()
    {
        await AssertValidAsync(Paid, Server<OrderPaid>());
        await AssertValidAsync(Paid with { Phone = "no number", Lines = [] }, Server<OrderPaid>());
        await AssertValidAsync(Twin, Server<TwinOrder>());
        await AssertValidAsync(new TwinOrder("1", Now, null, 1, "EUR", null), Server<TwinOrder>());
        await AssertValidAsync(new TwinRating(7, Now, "ada@mail.example"), Server<TwinRating>());
        await AssertValidAsync(Lead, Server<SchemaLead>());
        await AssertValidAsync(Lead with { Address = null, Gift = null, Steps = [], Mobile = "+442079460959" }, Server<SchemaLead>());
    }

    [Fact]
    public async Task The_halves_of_the_browser_are_valid()
    {
        Assert.Empty(FindErrors(await GetSchemaAsync<OrderPaid>("browser"), SerializePixel(Paid)));
        Assert.Empty(FindErrors(await GetSchemaAsync<TwinOrder>("browser"), SerializePixel(Twin)));
        Assert.NotEmpty(FindErrors(await GetSchemaAsync<OrderPaid>("browser"), Serialize(Paid)));
        Assert.NotEmpty(FindErrors(await GetSchemaAsync<OrderPaid>("server"), SerializePixel(Paid)));
    }

    [Theory]
    [InlineData("event_name", "\"purchase\"")]
    [InlineData("event_name", null)]
    [InlineData("event_id", "7")]
    [InlineData("event_time", "\"2026-11-29T12:00:00Z\"")]
    [InlineData("event_time", "1.5")]
    [InlineData("action_source", "\"app\"")]
    [InlineData("test_event_code", "\"TEST1\"")]
    [InlineData("user_data.em", "\"ada@mail.example\"")]
    [InlineData("user_data.em", "\"62A14E44F765419D10FEA99367361A727C12365E2520F32218D505ED9AA0F62F\"")]
    [InlineData("user_data.em", "[\"62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f\"]")]
    [InlineData("user_data.ge", "\"62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f\"")]
    [InlineData("user_data.fbp", "1")]
    [InlineData("custom_data.value", "\"59.9\"")]
    [InlineData("custom_data.value", null)]
    [InlineData("custom_data.currency", "\"eur\"")]
    [InlineData("custom_data.currency", null)]
    [InlineData("custom_data.email", "\"ada@mail.example\"")]
    [InlineData("custom_data.contents", "[]")]
    [InlineData("custom_data.contents", "[{\"sku\":\"tea\"}]")]
    [InlineData("custom_data.contents", "[{\"id\":\"tea\",\"quantity\":1.5}]")]
    [InlineData("custom_data", null)]
    public async Task Near_misses_are_invalid(string path, string? value)
    {
        var payload = Serialize(Paid);
        var parent = path.Contains('.', StringComparison.Ordinal) ? payload[path.Split('.')[0]]!.AsObject() : payload;
        parent.Remove(path.Split('.')[^1]);
        if (value is not null)
            parent[path.Split('.')[^1]] = JsonNode.Parse(value);

        Assert.NotEmpty(FindErrors(await GetSchemaAsync<OrderPaid>("server"), payload));
    }

    [Theory]
    [InlineData("ship_on", "\"30.11.2026\"")]
    [InlineData("moment", "1764500005")]
    [InlineData("basket", "\"{A}\"")]
    [InlineData("kind", "\"Wrapped\"")]
    [InlineData("is_gift", "\"true\"")]
    [InlineData("content_ids", "\"a\"")]
    [InlineData("numbers", "[\"1\"]")]
    [InlineData("num_items", "1.5")]
    public async Task Values_of_another_type_are_invalid(string key, string value)
    {
        var payload = Serialize(Twin);
        payload["custom_data"]![key] = JsonNode.Parse(value);

        Assert.NotEmpty(FindErrors(await GetSchemaAsync<TwinOrder>("server"), payload));
    }

    [Fact]
    public async Task Without_a_contract_all_definitions_are_in_one_document()
    {
        var result = await CapiInProcess.RunAsync("schema", typeof(TwinOrder).Assembly.Location);
        var definitions = JsonNode.Parse(result.Output)!["$defs"]!.AsObject();

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)JsonNode.Parse(result.Output)!["$schema"]);
        Assert.Contains("Capi.Cli.Tests.TypeScript.TwinOrder.browser", definitions.Select(static one => one.Key));
        Assert.DoesNotContain("Capi.Cli.Tests.Schemas.SchemaLead.browser", definitions.Select(static one => one.Key));
        Assert.Equal(result.Output, (await CapiInProcess.RunAsync("schema", typeof(TwinOrder).Assembly.Location)).Output);
    }

    [Theory]
    [InlineData("has no contract with this name", "--contract", "Nothing")]
    [InlineData("has no contract with this name", "--half", "browser")]
    [InlineData("The browser doesn't send this contract", "--contract", "SchemaLead", "--half", "browser")]
    [InlineData("capi schema expects", "--half", "both")]
    public async Task A_contract_that_is_not_there_is_an_error(string expected, params string[] options)
    {
        var result = await CapiInProcess.RunAsync(["schema", typeof(TwinOrder).Assembly.Location, .. options]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    private static Task<JsonSchema> Server<TEvent>() => GetSchemaAsync<TEvent>("server");

    internal static async Task<JsonSchema> GetSchemaAsync<TEvent>(string half)
    {
        var result = await CapiInProcess.RunAsync("schema", typeof(TEvent).Assembly.Location, "--contract", typeof(TEvent).FullName!, "--half", half);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return JsonSchema.FromText(result.Output);
    }

    internal static async Task AssertValidAsync<TEvent>(TEvent value, Task<JsonSchema> schema)
        where TEvent : IMetaEvent<TEvent> => Assert.Empty(FindErrors(await schema, Serialize(value)));

    internal static string FindErrors(JsonSchema schema, JsonNode payload)
    {
        var results = schema.Evaluate(payload, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid ? "" : string.Join('\n', results.Details.Where(static detail => detail.HasErrors).Select(static detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}"));
    }

    internal static JsonObject Serialize<TEvent>(TEvent value)
        where TEvent : IMetaEvent<TEvent>
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.True(MetaEventSerializer.Serialize(in value, in Context, Now, output).IsAccepted);
        return JsonNode.Parse(output.WrittenSpan)!.AsObject();
    }

    internal static JsonObject SerializePixel<TEvent>(TEvent value)
        where TEvent : IMetaEvent<TEvent>
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.True(MetaPixelSerializer.Serialize(in value, in Context, Now, output).IsAccepted);
        return JsonNode.Parse(output.WrittenSpan)!.AsObject();
    }
}
