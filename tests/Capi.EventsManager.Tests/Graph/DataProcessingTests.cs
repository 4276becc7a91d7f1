using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Graph;

public class DataProcessingTests
{
    [Theory]
    [InlineData("""["LDU"]""", null, null, "data_processing_options_country")]
    [InlineData("""["LDU"]""", null, "1000", "data_processing_options_country")]
    public async Task Limited_data_use_without_a_country_is_rejected(string? options, string? country, string? state, string field)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateEvent(server, options, country, state));

        Assert.False(response.IsAccepted, response.Body);
        Assert.Equal("data/0/" + field, response.BlamedField);
        Assert.Empty(server.Manager.Events);
    }

    [Theory]
    [InlineData("""["LDU"]""", "0", "0")]
    [InlineData("""["LDU"]""", "1", "1013")]
    [InlineData("""["LDU"]""", "\"1\"", "\"1000\"")]
    [InlineData("[]", null, null)]
    [InlineData(null, null, null)]
    public async Task Limited_data_use_with_country_and_state_gets_no_message(string? options, string? country, string? state)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateEvent(server, options, country, state));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Empty(response.Messages);
    }

    [Theory]
    [InlineData("""["ldu"]""", "1", "1000", "data_processing_options contains an option")]
    [InlineData("""["LDU"]""", "1", null, "data_processing_options_state is missing")]
    [InlineData("""["LDU"]""", "0", null, "data_processing_options_state is missing")]
    [InlineData("[]", "1", null, "data_processing_options_state is missing")]
    [InlineData("""["LDU"]""", "0", "1000", "data_processing_options_state requires the country 1")]
    [InlineData(null, null, "1000", "data_processing_options_state requires the country 1")]
    [InlineData("""["LDU"]""", "2", "0", "data_processing_options_country is not a value Meta lists")]
    [InlineData("""["LDU"]""", "1", "1014", "data_processing_options_state is not a value Meta lists")]
    [InlineData("\"LDU\"", "1", "1000", "data_processing_options should be an array")]
    [InlineData("[1]", "1", "1000", "data_processing_options contains an option")]
    [InlineData("""["LDU"]""", "\"USA\"", "1000", "data_processing_options_country should be an integer")]
    [InlineData("""["LDU"]""", "1", "1000.5", "data_processing_options_state should be an integer")]
    public async Task A_doubtful_declaration_is_accepted_with_a_warning(string? options, string? country, string? state, string expected)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateEvent(server, options, country, state));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Contains(expected, Assert.Single(response.Messages), StringComparison.Ordinal);
    }

    private static JsonObject CreateEvent(TestServer server, string? options, string? country, string? state) => server.CreatePurchase()
        .With("data_processing_options", options)
        .With("data_processing_options_country", country)
        .With("data_processing_options_state", state);
}
