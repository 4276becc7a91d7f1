namespace Capi.EventsManager.Tests.Graph;

public class ServerEventTests
{
    [Fact]
    public async Task An_event_stores_parameters_by_path_and_the_form_of_every_identifier()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase()
            .With("user_data.ph", $"[\"{SampleHashes.A}\",\"{SampleHashes.B}\"]")
            .With("user_data.zp", $"\"{SampleHashes.Md5}\"")
            .With("user_data.external_id", "\"customer-7\"")
            .With("user_data.lead_id", "123456789012345")
            .With("custom_data.contents", """[{"id":"sku-1","quantity":2}]""")
            .With("opt_out", "true"));

        var copy = Assert.Single(server.Manager.Events).Server!;

        Assert.Equal((EventSource.Server, "website"), (copy.Source, copy.ActionSource));
        Assert.Equal(server.Clock.GetUtcNow(), copy.EventTime);
        Assert.Equal(server.Clock.GetUtcNow(), copy.ReceivedAt);
        Assert.Equal(
            [
                new ReceivedParameter("event_source_url", "https://shop.example/thanks"),
                new ReceivedParameter("custom_data.value", "42.5"),
                new ReceivedParameter("custom_data.currency", "EUR"),
                new ReceivedParameter("custom_data.contents", """[{"id":"sku-1","quantity":2}]"""),
                new ReceivedParameter("opt_out", "true"),
            ],
            copy.Parameters);
        Assert.Equal(
            [
                new ReceivedIdentifier("em", IdentifierForm.Hashed, IdentifierForm.Hashed, 1, "62a14e44…"),
                new ReceivedIdentifier("fbp", IdentifierForm.Clear, IdentifierForm.Clear, 1, "fb.1.155…"),
                new ReceivedIdentifier("client_user_agent", IdentifierForm.Clear, IdentifierForm.Clear, 1, "Mozil…"),
                new ReceivedIdentifier("ph", IdentifierForm.Hashed, IdentifierForm.Hashed, 2, "62a14e44…"),
                new ReceivedIdentifier("zp", IdentifierForm.Md5, IdentifierForm.Hashed, 1, "9e107d9d…"),
                new ReceivedIdentifier("external_id", IdentifierForm.Clear, IdentifierForm.Either, 1, "custo…"),
                new ReceivedIdentifier("lead_id", IdentifierForm.Clear, IdentifierForm.Clear, 1, "1234567…"),
            ],
            copy.Identifiers);
        Assert.Equal(["zp"], copy.Identifiers.Where(identifier => !identifier.HasExpectedForm).Select(identifier => identifier.Key));
    }

    [Fact]
    public async Task A_body_is_stored_exactly_as_sent()
    {
        await using var server = await TestServer.StartAsync();
        var sent = server.CreatePurchase().With("custom_data.value", "10.50").ToJsonString();

        await server.SendBodyAsync($$"""{"data":[{{sent}}],"test_event_code":"TEST1"}""");

        Assert.Equal($$"""{"data":[{{sent}}],"test_event_code":"TEST1"}""", server.Manager.Requests[0].Body);
    }

    [Fact]
    public async Task A_rejected_request_stores_the_reason_and_no_body()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase().With("event_time", "1"));

        var request = Assert.Single(server.Manager.Requests);

        Assert.False(request.IsAccepted);
        Assert.Equal((400, 100, 2804003, "data[0].event_time"), (request.StatusCode, request.ErrorCode, request.ErrorSubcode, request.Field));
        Assert.Equal((EventSource.Server, TestServer.Dataset, 0), (request.Source, request.Dataset, request.EventsReceived));
        Assert.Null(request.Body);
    }
}
