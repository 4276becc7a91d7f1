namespace Capi.EventsManager.Tests.Graph;

public class EventValidationTests
{
    private const string Digits63 = "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62";

    // Each row changes one member of a valid event: path, new JSON (null removes it), subcode, blamed field.
    public static TheoryData<string, string?, int?, string> InvalidEvents => new()
    {
        { "event_name", null, null, "event_name" },
        { "event_name", "\" \"", null, "event_name" },
        { "event_time", null, null, "event_time" },
        { "event_time", "1e400", null, "event_time" },
        { "event_time", "1795348800000", 2804004, "event_time" },
        { "action_source", null, null, "action_source" },
        { "action_source", "\"Website\"", null, "action_source" },
        { "action_source", "\"web\"", null, "action_source" },
        { "user_data", null, null, "user_data" },
        { "user_data", "[]", null, "user_data" },
        { "user_data", "\"x\"", null, "user_data" },
        { "user_data", "{}", 2804050, "user_data" },
        { "user_data.em", "\"john@canary.example\"", null, "user_data/em" },
        { "user_data.em", $"\"{Digits63}\"", null, "user_data/em" },
        { "user_data.em", $"\"{Digits63}g\"", null, "user_data/em" },
        { "user_data.em", $"\"{SampleHashes.A}0\"", null, "user_data/em" },
        { "user_data.em", $"\"{SampleHashes.A}.\"", null, "user_data/em" },
        { "user_data.em", $"\"{SampleHashes.A}.AQQCAQI\"", null, "user_data/em" },
        { "user_data.em", $"\"{SampleHashes.A}.AQQCAQI!\"", null, "user_data/em" },
        { "user_data.em", $"[\"{SampleHashes.A}\",\"john@canary.example\"]", null, "user_data/em/1" },
        { "user_data.em", "{}", null, "user_data/em" },
        { "user_data.ph", "16505551212", null, "user_data/ph" },
        { "user_data.country", "\"us\"", null, "user_data/country" },
        { "user_data.lead_id", "12345678901234", null, "user_data/lead_id" },
        { "user_data.lead_id", "\"1234567890123456x\"", null, "user_data/lead_id" },
        { "user_data.lead_id", "1e16", null, "user_data/lead_id" },
        { "user_data.lead_id", "123456789012345678", null, "user_data/lead_id" },
        { "custom_data", "7", 2804009, "custom_data/value" },
        { "custom_data", null, 2804009, "custom_data/value" },
        { "custom_data.value", null, 2804009, "custom_data/value" },
        { "custom_data.value", "\"\"", 2804009, "custom_data/value" },
        { "custom_data.value", "\"a lot\"", null, "custom_data/value" },
        { "custom_data.value", "\"NaN\"", null, "custom_data/value" },
        { "custom_data.value", "1e999", null, "custom_data/value" },
        { "custom_data.value", "true", null, "custom_data/value" },
        { "custom_data.currency", null, 2804010, "custom_data/currency" },
        { "custom_data.currency", "\"EURO\"", null, "custom_data/currency" },
        { "custom_data.currency", "\"€€€\"", null, "custom_data/currency" },
        { "custom_data.currency", "\"zzz\"", null, "custom_data/currency" },
        { "custom_data.currency", "\"DEM\"", null, "custom_data/currency" },
        { "custom_data.currency", "978", null, "custom_data/currency" },
        { "custom_data.contents", "[{\"quantity\":1}]", null, "custom_data/contents/0/id" },
        { "custom_data.contents", "[{\"id\":\" \",\"quantity\":1}]", null, "custom_data/contents/0/id" },
        { "custom_data.contents", "[{\"id\":1,\"quantity\":1},{\"id\":\"sku-2\"}]", null, "custom_data/contents/1/quantity" },
    };

    // Meta's answer to these is not known.
    public static TheoryData<string, string?, string> DoubtfulEvents => new()
    {
        { "event_name", "7", "event_name" },
        { "event_time", "\"1795348800\"", "event_time" },
        { "event_time", "1795348799.5", "event_time" },
        { "event_id", "7", "event_id" },
        { "user_data.em", $"[\"{SampleHashes.A}\",null]", "user_data.em" },
        { "user_data.fi", $"[\"{SampleHashes.A}\"]", "user_data.fi" },
        { "user_data.external_id", "{}", "user_data.external_id" },
        { "user_data.fbp", $"\"{SampleHashes.A}\"", "user_data.fbp" },
        { "user_data.fbp", "\"fb.1.1554763741205\"", "user_data.fbp" },
        { "user_data.fbp", "\"fb.1.abc.1098115397\"", "user_data.fbp" },
        { "user_data.fbp", "\"xb.1.1554763741205.1098115397\"", "user_data.fbp" },
        { "user_data.fbp", "[\"fb.1.1554763741205.1098115397\"]", "user_data.fbp" },
        { "user_data.fbc", "\"fb.1.1554763741205.\"", "user_data.fbc" },
        { "user_data.fbc", "\"fb.1.1554763741205.Ab.c\"", "user_data.fbc" },
        { "user_data.fbc", "\"fb.1.1554763741205.Ab.CQQCAQIB\"", "user_data.fbc" },
        { "user_data.client_ip_address", "\"203.0.113.7:443\"", "user_data.client_ip_address" },
        { "user_data.client_ip_address", "\"[2001:db8::1]\"", "user_data.client_ip_address" },
        { "user_data.client_ip_address", "\"1\"", "user_data.client_ip_address" },
        { "user_data.client_ip_address", $"\"{SampleHashes.A.ToUpperInvariant()}\"", "user_data.client_ip_address" },
        { "user_data.client_user_agent", $"\"{SampleHashes.A}\"", "user_data.client_user_agent" },
        { "user_data.madid", $"\"{SampleHashes.A}\"", "user_data.madid" },
        { "user_data.fb_login_id", "\"1234x\"", "user_data.fb_login_id" },
        { "user_data.fb_login_id", "-7", "user_data.fb_login_id" },
        { "user_data.fb_login_id", "\"١٢٣\"", "user_data.fb_login_id" },
        { "event_source_url", "\"javascript:alert(1)\"", "event_source_url" },
        { "event_source_url", "\"/thanks\"", "event_source_url" },
        { "event_source_url", "\"shop.example/thanks\"", "event_source_url" },
        { "event_source_url", "\"ftp://shop.example/\"", "event_source_url" },
        { "event_source_url", "\"https://\"", "event_source_url" },
        { "event_source_url", "\"https:///thanks\"", "event_source_url" },
        { "event_source_url", "\" https://shop.example/\"", "event_source_url" },
        { "event_source_url", "\"https://shop.example/a\\nb\"", "event_source_url" },
        { "event_source_url", "7", "event_source_url" },
        { "referrer_url", "\"data:text/html,canary\"", "referrer_url" },
        { "opt_out", "\"true\"", "opt_out" },
        { "opt_out", "1", "opt_out" },
        { "custom_data.content_ids", "\"sku-1\"", "custom_data.content_ids" },
        { "custom_data.content_ids", "[\"sku-1\",1.5]", "custom_data.content_ids" },
        { "custom_data.content_ids", "[\"sku-1\",\"\"]", "custom_data.content_ids" },
        { "custom_data.contents", "{\"id\":\"sku-1\",\"quantity\":1}", "custom_data.contents" },
        { "custom_data.contents", "\"sku-1\"", "custom_data.contents" },
        { "custom_data.contents", "[\"sku-1\"]", "custom_data.contents" },
        { "custom_data.contents", "[{\"id\":1,\"quantity\":\"two\"}]", "custom_data.contents[0].quantity" },
        { "custom_data.num_items", "1.5", "custom_data.num_items" },
        { "custom_data.num_items", "\"three\"", "custom_data.num_items" },
        { "custom_data.num_items", "\"-\"", "custom_data.num_items" },
        { "custom_data.num_items", "[1]", "custom_data.num_items" },
    };

    public static TheoryData<string, string?> ValidEvents => new()
    {
        { "event_name", "\"MyOwnEvent\"" },
        { "event_id", null },
        { "action_source", "\"other\"" },
        { "user_data.em", $"[\"{SampleHashes.A}\",\"{SampleHashes.B}\"]" },
        { "user_data.em", $"\"{SampleHashes.A.ToUpperInvariant()}\"" },
        { "user_data.em", $"\"{SampleHashes.A}.AQQCAQIB\"" },
        { "user_data.em", $"\"{SampleHashes.A}.BA\"" },
        { "user_data.em", $"\"{SampleHashes.Md5}\"" },
        { "user_data.em", "null" },
        { "user_data.em", "\"\"" },
        { "user_data.em", "[]" },
        { "user_data.external_id", "\"customer-7\"" },
        { "user_data.external_id", $"[\"{SampleHashes.A}\",7]" },
        { "user_data.fi", $"\"{SampleHashes.A}\"" },
        { "user_data.fbc", "\"fb.1.1554763741205.AbCdEf\"" },
        { "user_data.fbc", "\"fb.2.1554763741205.AbCdEf.AQQCAQIB\"" },
        { "user_data.client_ip_address", "\"203.0.113.7\"" },
        { "user_data.client_ip_address", "\"2001:db8::1\"" },
        { "user_data.client_ip_address", "\"127.0.0.1\"" },
        { "user_data.lead_id", "123456789012345" },
        { "user_data.lead_id", "\"12345678901234567\"" },
        { "user_data.something_new", "\"x\"" },
        { "custom_data.value", "0" },
        { "custom_data.value", "\"10.50\"" },
        { "custom_data.currency", "\"eur\"" },
        { "custom_data.currency", "\"sek\"" },
        { "custom_data.content_ids", "[\"sku-1\",7]" },
        { "custom_data.content_ids", "[]" },
        { "custom_data.contents", "[{\"id\":\"sku-1\",\"quantity\":2},{\"id\":7,\"quantity\":1,\"item_price\":9.5}]" },
        { "custom_data.contents", "[{\"id\":\"returned\",\"quantity\":-1}]" },
        { "custom_data.contents", "[]" },
        { "custom_data.num_items", "3" },
        { "custom_data.num_items", "\"3\"" },
        { "user_data.fb_login_id", "1234" },
        { "user_data.fb_login_id", "\"12345678901234567890123\"" },
        { "event_source_url", "null" },
        { "event_source_url", "\"HTTP://localhost:5000\"" },
        { "event_source_url", "\"https://[::1]/a b?q=ü\"" },
        { "referrer_url", "\"https://shop.example/\"" },
        { "opt_out", "false" },
        { "custom_data.gift", "{\"wrapped\":true}" },
    };

    [Theory]
    [MemberData(nameof(InvalidEvents))]
    public async Task An_invalid_event_rejects_the_request_and_blames_the_field(string path, string? json, int? subcode, string field)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase("good"), server.CreatePurchase().With(path, json));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("data/1/" + field, response.BlamedField);
        Assert.Equal(subcode, response.Subcode);
        Assert.DoesNotContain("canary", response.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(server.Manager.Events);
    }

    [Theory]
    [MemberData(nameof(DoubtfulEvents))]
    public async Task An_event_that_Meta_is_not_known_to_refuse_is_accepted_with_advice(string path, string? json, string field)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase().With(path, json));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Contains(response.Messages, message => message.StartsWith($"data[0].{field} ", StringComparison.Ordinal));
        Assert.DoesNotContain("canary", response.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Single(server.Manager.Events);
    }

    [Theory]
    [MemberData(nameof(ValidEvents))]
    public async Task A_near_miss_is_accepted(string path, string? json)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase().With(path, json));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Single(server.Manager.Events);
    }

    [Theory]
    [InlineData("website", 7)]
    [InlineData("physical_store", 62)]
    public async Task The_oldest_second_of_the_window_is_accepted_and_the_one_before_is_rejected(string source, int days)
    {
        await using var server = await TestServer.StartAsync();
        var oldest = server.UnixSeconds - (days * 86_400L);

        var within = await server.SendAsync(server.CreatePurchase("a").With("action_source", $"\"{source}\"").With("event_time", $"{oldest}"));
        var beyond = await server.SendAsync(server.CreatePurchase("b").With("action_source", $"\"{source}\"").With("event_time", $"{oldest - 1}"));

        Assert.True(within.IsAccepted, within.Body);
        Assert.Equal(2804003, beyond.Subcode);
        Assert.Equal("data/0/event_time", beyond.BlamedField);
    }

    [Fact]
    public async Task A_minute_of_clock_skew_is_accepted_and_one_more_second_is_the_future()
    {
        await using var server = await TestServer.StartAsync();

        var near = await server.SendAsync(server.CreatePurchase("a").With("event_time", $"{server.UnixSeconds + 60}"));
        var future = await server.SendAsync(server.CreatePurchase("b").With("event_time", $"{server.UnixSeconds + 61}"));

        Assert.True(near.IsAccepted, near.Body);
        Assert.Equal(2804004, future.Subcode);
    }

    [Fact]
    public async Task Only_a_purchase_requires_a_value()
    {
        await using var server = await TestServer.StartAsync();

        var lead = await server.SendAsync(server.CreatePurchase().With("event_name", "\"Lead\"").With("custom_data", null));

        Assert.True(lead.IsAccepted, lead.Body);
    }

    [Fact]
    public async Task A_value_without_currency_is_rejected_for_any_event_and_a_currency_without_value_is_not()
    {
        await using var server = await TestServer.StartAsync();

        var value = await server.SendAsync(server.CreatePurchase().With("event_name", "\"Lead\"").With("custom_data.currency", null));
        var currency = await server.SendAsync(server.CreatePurchase().With("event_name", "\"Lead\"").With("custom_data.value", null));

        Assert.Equal(2804023, value.Subcode);
        Assert.True(currency.IsAccepted, currency.Body);
    }
}
