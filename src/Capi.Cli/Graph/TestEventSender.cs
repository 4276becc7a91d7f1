using System.Text.Json.Nodes;

namespace Capi.Cli.Graph;

/// <summary>Sends the test event and prints the answer.</summary>
internal static class TestEventSender
{
    // Meta's documented sample hashes of john_smith@gmail.com and 16505551212.
    private const string SampleEmail = "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f";

    private const string SamplePhone = "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176";

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(StandardStreams streams, GraphClient client, string dataset, string testEventCode, string eventName, CancellationToken cancellationToken) => ServerAccess.RunAsync(
        streams, client, "capi send-test: the Graph API can't be reached.", opened => SendAsync(streams, opened, dataset, testEventCode, eventName, cancellationToken), cancellationToken);

    private static async Task<int> SendAsync(StandardStreams streams, GraphClient client, string dataset, string testEventCode, string eventName, CancellationToken cancellationToken)
    {
        var id = $"capi-test-{Guid.NewGuid():N}";
        var answer = await client.PostAsync($"{dataset}/events", CreateBody(testEventCode, eventName, id).ToJsonString(), cancellationToken);
        if (!answer.IsSuccess)
        {
            await streams.ErrorWriter.WriteLineAsync($"capi send-test: {answer.DescribeError()}.");
            return ExitCode.Findings;
        }

        // Meta confirms an event by events_received alone.
        if (LenientJson.GetNumber(LenientJson.Get(answer.Json, "events_received")) is not >= 1)
        {
            await streams.ErrorWriter.WriteLineAsync("capi send-test: the answer doesn't confirm the event: events_received is missing or 0.");
            return ExitCode.Findings;
        }

        await streams.OutputWriter.WriteLineAsync(TerminalText.Sanitize($"accepted  {LenientJson.GetText(LenientJson.Get(answer.Json, "events_received"))} event, event_id {id}, fbtrace_id {LenientJson.GetText(LenientJson.Get(answer.Json, "fbtrace_id"))}"));
        foreach (var message in LenientJson.GetItems(LenientJson.Get(answer.Json, "messages")).Select(LenientJson.GetText).OfType<string>())
            await streams.OutputWriter.WriteLineAsync($"message   {TerminalText.Sanitize(message)}");
        return ExitCode.Success;
    }

    private static JsonObject CreateBody(string testEventCode, string eventName, string id) => new()
    {
        ["data"] = new JsonArray(new JsonObject
        {
            ["event_name"] = eventName,
            ["event_time"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            ["event_id"] = id,
            ["action_source"] = "system_generated",
            ["user_data"] = new JsonObject { ["em"] = SampleEmail, ["ph"] = SamplePhone },
            ["custom_data"] = new JsonObject { ["value"] = 1, ["currency"] = "USD" },
        }),
        ["test_event_code"] = testEventCode,
        ["partner_agent"] = "capi-toolkit",
    };
}
