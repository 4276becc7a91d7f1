using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Capi.EventsManager.Tests;

/// <summary>A running Events Manager with an HTTP client.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    public const string Dataset = "1234567890";

    public const string EventsPath = $"/v27.0/{Dataset}/events";

    public const string Token = "EAAtoken";

    private TestServer(EventsManagerServer manager, FakeTimeProvider clock)
    {
        Manager = manager;
        Clock = clock;
        var handler = new SocketsHttpHandler
        {
            UseCookies = false,
            MaxConnectionsPerServer = 32,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        };
        Client = new HttpClient(handler) { BaseAddress = manager.Address };
    }

    public EventsManagerServer Manager { get; }

    public FakeTimeProvider Clock { get; }

    public long UnixSeconds => Clock.GetUtcNow().ToUnixTimeSeconds();

    public HttpClient Client { get; }

    public static async Task<TestServer> StartAsync(
        int maxEvents = 1_000, IReadOnlyCollection<string>? tokens = null, string? appSecret = null, string? dataFile = null, DataMode dataMode = DataMode.Resume, string? token = null)
    {
        var clock = new FakeTimeProvider(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        var options = new EventsManagerOptions
        {
            TimeProvider = clock,
            MaxEvents = maxEvents,
            AcceptedTokens = tokens,
            AppSecret = appSecret,
            DataFile = dataFile,
            DataMode = dataMode,
            Token = token,
        };
        return new TestServer(await EventsManagerServer.StartAsync(options), clock);
    }

    /// <summary>Creates a valid event that causes no warnings.</summary>
    public JsonObject CreatePurchase(string? id = "order-1") => new()
    {
        ["event_name"] = "Purchase",
        ["event_time"] = UnixSeconds,
        ["event_id"] = id,
        ["action_source"] = "website",
        ["event_source_url"] = "https://shop.example/thanks",
        ["user_data"] = new JsonObject
        {
            ["em"] = SampleHashes.A,
            ["fbp"] = "fb.1.1554763741205.1098115397",
            ["client_user_agent"] = "Mozilla/5.0",
        },
        ["custom_data"] = new JsonObject { ["value"] = 42.5, ["currency"] = "EUR" },
    };

    public Task<GraphResponse> SendAsync(params JsonObject[] events) => SendEventsAsync(EventsPath, events);

    public Task<GraphResponse> SendEventsAsync(string path, params JsonObject[] events)
    {
        var body = new JsonObject { ["data"] = new JsonArray([.. events]) }.ToJsonString();
        return SendContentAsync(new StringContent(body, Encoding.UTF8, "application/json"), path);
    }

    public Task<GraphResponse> SendBodyAsync(string body) => SendBytesAsync(Encoding.UTF8.GetBytes(body));

    public async Task<GraphResponse> SendBytesAsync(byte[] body, string contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return await SendContentAsync(content);
    }

    public async Task<GraphResponse> SendContentAsync(HttpContent content, string path = EventsPath, string? token = Token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        using var response = await Client.SendAsync(request);
        return new GraphResponse(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Manager.DisposeAsync();
    }

    /// <summary>The response of the Graph endpoint.</summary>
    internal sealed record GraphResponse(HttpStatusCode Status, string Body)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        public bool IsAccepted => Status == HttpStatusCode.OK;

        public JsonElement Error => Json.GetProperty("error");

        public int? Subcode => Error.TryGetProperty("error_subcode", out var subcode) ? subcode.GetInt32() : null;

        /// <summary>The path in blame_field_specs: data/0/user_data/em.</summary>
        public string BlamedField => string.Join('/', Error.GetProperty("error_data").GetProperty("blame_field_specs")[0].EnumerateArray().Select(part => part.GetString()));

        public string[] Messages => [.. Json.GetProperty("messages").EnumerateArray().Select(message => message.GetString()!)];
    }
}
