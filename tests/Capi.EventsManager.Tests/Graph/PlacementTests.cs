namespace Capi.EventsManager.Tests.Graph;

/// <summary>Parameters in the wrong place, of the wrong type, or with personal data.</summary>
public class PlacementTests
{
    [Theory]
    [InlineData("custom_data.em", $"\"{SampleHashes.A}\"", null, "custom_data/em")]
    [InlineData("custom_data.ph", "\"491711234567\"", null, "custom_data/ph")]
    [InlineData("custom_data.fn", $"[\"{SampleHashes.A}\"]", null, "custom_data/fn")]
    [InlineData("em", $"\"{SampleHashes.A}\"", null, "em")]
    [InlineData("zp", $"\"{SampleHashes.A}\"", null, "zp")]
    [InlineData("user_data.ctwa_clid", "\"not an id\"", 2804087, "user_data/ctwa_clid")]
    [InlineData("user_data.ctwa_clid", "\"short\"", 2804087, "user_data/ctwa_clid")]
    [InlineData("user_data.ctwa_clid", "12345678901", 2804087, "user_data/ctwa_clid")]
    [InlineData("user_data.ctwa_clid", "\"Aff-n8ZT=\"", 2804087, "user_data/ctwa_clid")]
    [InlineData("custom_data.event_source", "\"crm\"", null, "custom_data/lead_event_source")]
    public async Task An_event_that_can_not_be_used_is_rejected(string path, string json, int? subcode, string field)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase().With(path, json));

        Assert.False(response.IsAccepted, response.Body);
        Assert.Equal("data/0/" + field, response.BlamedField);
        Assert.Equal(subcode, response.Subcode);
        Assert.DoesNotContain("491711234567", response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_of_a_CRM_event_should_be_text()
    {
        await using var server = await TestServer.StartAsync();

        var named = await server.SendAsync(server.CreatePurchase("a").With("custom_data.event_source", "\"crm\"").With("custom_data.lead_event_source", "\"My CRM\""));
        var number = await server.SendAsync(server.CreatePurchase("b").With("custom_data.event_source", "\"crm\"").With("custom_data.lead_event_source", "7"));

        Assert.True(named.IsAccepted, named.Body);
        Assert.Contains(number.Messages, message => message.Contains("lead_event_source is a number", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_appended_value_needs_no_action_source_but_any_other_event_does()
    {
        await using var server = await TestServer.StartAsync();
        var appended = server.CreatePurchase().With("event_name", "\"AppendValue\"").With("action_source", null).With("original_event_data", "{\"event_name\":\"Purchase\",\"event_id\":\"order-1\"}");

        var accepted = await server.SendAsync(appended);
        var rejected = await server.SendAsync(server.CreatePurchase("b").With("action_source", null));

        Assert.True(accepted.IsAccepted, accepted.Body);
        Assert.Equal("data/0/action_source", rejected.BlamedField);
    }

    [Theory]
    [InlineData("fbc", "\"fb.1.1554763741205.abc\"", "data[0].fbc is not a server event parameter of Meta. It belongs in data[0].user_data.")]
    [InlineData("currency", "\"EUR\"", "data[0].currency is not a server event parameter of Meta. It belongs in data[0].custom_data.")]
    [InlineData("whatever", "1", "data[0].whatever is not a server event parameter of Meta.")]
    [InlineData("custom_data.client_user_agent", "\"Mozilla\"", "data[0].custom_data.client_user_agent is not read here; it belongs in data[0].user_data.")]
    [InlineData("custom_data.eventID", "\"order-1\"", "data[0].custom_data.eventID is not read here; it belongs in data[0].event_id.")]
    [InlineData("custom_data.event_source_url", "\"https://shop.example/\"", "data[0].custom_data.event_source_url is not read here; it belongs in data[0].event_source_url.")]
    [InlineData("custom_data.content_category", "[\"Hats\"]", "data[0].custom_data.content_category should be a string.")]
    [InlineData("custom_data.search_string", "{\"q\":\"hat\"}", "data[0].custom_data.search_string should be a string.")]
    [InlineData("custom_data.predicted_ltv", "\"1.234,56\"", "data[0].custom_data.predicted_ltv should be a number with a decimal point")]
    [InlineData("custom_data.predicted_ltv", "\"Infinity\"", "data[0].custom_data.predicted_ltv should be a number")]
    [InlineData("custom_data.net_revenue", "\"12.5\"", "data[0].custom_data.net_revenue is a string; send a number.")]
    [InlineData("custom_data.delivery_category", "\"drone\"", "data[0].custom_data.delivery_category is not a value Meta lists: in_store, curbside, home_delivery.")]
    [InlineData("event_source_url", "\"http://localhost:5000/thanks\"", "data[0].event_source_url is a URL of a development machine")]
    [InlineData("event_source_url", "\"https://10.1.2.3/thanks\"", "data[0].event_source_url is a URL of a development machine")]
    [InlineData("event_source_url", "\"https://shop.example/thanks?mail=jane@corp.example\"", "data[0].event_source_url contains personal data")]
    [InlineData("event_source_url", "\"https://shop.example/u/jane%40corp.example\"", "data[0].event_source_url contains personal data")]
    [InlineData("referrer_url", "\"https://shop.example/?m=jane%2540corp.example\"", "data[0].referrer_url contains personal data")]
    [InlineData("event_name", "\"sign_up\"", "the standard event is CompleteRegistration")]
    [InlineData("event_name", "\"add_to_cart\"", "the standard event is AddToCart")]
    [InlineData("event_name", "\"Purhcase\"", "the standard event is Purchase")]
    [InlineData("event_id", "\"+49 171 1234567\"", "data[0].event_id looks like personal data")]
    [InlineData("custom_data.email", "\"jane\"", "data[0].custom_data.email looks like personal data")]
    [InlineData("custom_data.note", "\"jane＠corp.example\"", "data[0].custom_data.note looks like personal data")]
    [InlineData("custom_data.note", "\"DE89 3704 0044 0532 0130 00\"", "data[0].custom_data.note looks like personal data")]
    [InlineData("custom_data.note", "\"4111 1111 1111 1111\"", "data[0].custom_data.note looks like personal data")]
    [InlineData("custom_data.buyer", "{\"contact\":[{\"first_name\":\"Jane\"}]}", "data[0].custom_data.buyer.contact[0].first_name looks like personal data")]
    [InlineData("data_processing_options_country", "1", "data[0].data_processing_options_state is missing")]
    public async Task A_doubtful_event_is_accepted_with_one_warning(string path, string json, string expected)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase().With(path, json));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Contains(expected, Assert.Single(response.Messages), StringComparison.Ordinal);
        Assert.DoesNotContain("jane", response.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("custom_data.city", "\"Berlin\"")]
    [InlineData("custom_data.own_key", "\"anything\"")]
    [InlineData("custom_data.order_id", "4711")]
    [InlineData("custom_data.order_id", "\"2026-11-29-0017\"")]
    [InlineData("custom_data.order_id", "\"0049171123456\"")]
    [InlineData("custom_data.predicted_ltv", "99.5")]
    [InlineData("custom_data.delivery_category", "\"curbside\"")]
    [InlineData("custom_data.store_email", "\"none\"")]
    [InlineData("custom_data.note", "\"4111 1111 1111 1112\"")]
    [InlineData("custom_data.note", "\"DE88 3704 0044 0532 0130 00\"")]
    [InlineData("custom_data.note", "\"@home\"")]
    [InlineData("event_source_url", "\"https://shop.example/thanks?utm_source=a%20b\"")]
    [InlineData("event_source_url", "\"https://localhost.example/\"")]
    [InlineData("event_name", "\"Purchased\"")]
    [InlineData("user_data.em", "\"62A14E44F765419D10FEA99367361A727C12365E2520F32218D505ED9AA0F62F\"")]
    public async Task A_near_miss_gets_no_warning(string path, string json)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase().With(path, json));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Empty(response.Messages);
    }

    [Theory]
    [InlineData("[{\"id\":\"a\",\"quantity\":0}]", "contents[0].quantity should be 1 or more")]
    [InlineData("[{\"id\":\"a\",\"quantity\":1},{\"id\":\"b\",\"quantity\":-2}]", "contents[1].quantity should be 1 or more")]
    [InlineData("[{\"id\":\"a\",\"quantity\":1,\"item_price\":\"9,99\"}]", "contents[0].item_price should be a number")]
    [InlineData("[{\"id\":\"a\",\"quantity\":1,\"item_price\":-1}]", "contents[0].item_price should be a number")]
    [InlineData("[{\"id\":\"a\",\"quantity\":1,\"email\":\"x\"}]", "contents[0].email looks like personal data")]
    [InlineData("[{\"id\":\"a\",\"quantity\":2,\"item_price\":0,\"postcode\":\"10115\"}]", null)]
    public async Task Contents_are_compared_with_what_a_purchase_can_be(string contents, string? expected)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase().With("custom_data.contents", contents).With("custom_data.content_type", "\"product\""));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Equal(expected is not null, response.Messages.Length == 1);
        Assert.All(response.Messages, message => Assert.Contains(expected!, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("custom_data.phone_number", "\"491715550100\"")]
    [InlineData("custom_data.customer_name", "\"Jane Canary\"")]
    [InlineData("custom_data.street", "\"Canary Wharf 1\"")]
    [InlineData("custom_data.note", "\"jane.canary%40corp.example\"")]
    [InlineData("custom_data.buyer", "{\"mail\":{\"dob\":\"491715550100\"}}")]
    [InlineData("custom_data.lines", "[\"a\",\"GB33 BUKB 2020 1555 5555 55\"]")]
    [InlineData("event_id", "\"+491715550100\"")]
    [InlineData("event_name", "\"canary@corp.example\"")]
    [InlineData("event_source_url", "\"https://shop.example/canary%40corp.example/x\"")]
    public async Task Personal_data_outside_user_data_is_not_displayed(string path, string json)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase().With(path, json));

        Assert.True(response.IsAccepted, response.Body);
        Assert.NotEmpty(response.Messages);
        foreach (var page in (string[])["/", "/api/events"])
        {
            var text = await server.Client.GetStringAsync(page);
            Assert.DoesNotContain("canary", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("5550100", text, StringComparison.Ordinal);
            Assert.DoesNotContain("BUKB", text, StringComparison.Ordinal);
        }
    }
}
