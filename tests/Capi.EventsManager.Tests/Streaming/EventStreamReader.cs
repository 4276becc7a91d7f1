namespace Capi.EventsManager.Tests.Streaming;

/// <summary>Reads server-sent events.</summary>
internal sealed class EventStreamReader : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private EventStreamReader(HttpResponseMessage response, StreamReader reader)
    {
        _response = response;
        _reader = reader;
    }

    /// <summary>Connects, and returns when the server is listening for changes.</summary>
    public static async Task<EventStreamReader> OpenAsync(TestServer server, string query = "", string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/events/stream" + query);
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var reader = new EventStreamReader(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
        Assert.Equal(": connected", await reader.ReadLineAsync());
        return reader;
    }

    /// <summary>Reads the next message, or the next one with a name. Its name is null at the end of the stream.</summary>
    public async Task<(string Id, string? Event, string Data)> ReadAsync(string? name = null)
    {
        var (id, eventName, data) = ("", (string?)null, "");
        while (await ReadLineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                eventName = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data = line[6..];
            else if (line.Length == 0 && eventName is not null && (name is null || name == eventName))
                return (id, eventName, data);
        }
        return (id, null, data);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _response.Dispose();
    }

    private async Task<string?> ReadLineAsync()
    {
        try
        {
            return await _reader.ReadLineAsync().WaitAsync(Limit);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return null;
        }
    }
}
