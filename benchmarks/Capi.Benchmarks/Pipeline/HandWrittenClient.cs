using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers.SystemTextJson;

namespace Capi.Benchmarks.Pipeline;

/// <summary>What careful teams write by hand: objects with hashed strings in a bounded channel, and a loop that serializes up to 1,000 of them with System.Text.Json
/// and posts them. It has no retries, no limits by size and no checks of values.</summary>
internal sealed class HandWrittenClient : ISendingClient
{
    private const int MaxBatchEvents = 1_000;
    private const int Capacity = 40_000;

    private readonly Channel<EventDto> _events = Channel.CreateBounded<EventDto>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly HttpClient _http = new();
    private readonly Uri _address;
    private readonly Task _loop;
    private long _sent;
    private long _confirmed;

    public HandWrittenClient(Uri server)
    {
        _address = new(server, "v27.0/1000000000000001/events");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "token-of-the-benchmark");
        _loop = Task.Run(RunAsync);
    }

    public ValueTask SendAsync(ReferenceEvent reference)
    {
        Interlocked.Increment(ref _sent);
        return _events.Writer.WriteAsync(SystemTextJsonSerializer.CreateDto(reference));
    }

    public async Task FlushAsync()
    {
        while (Volatile.Read(ref _confirmed) < Volatile.Read(ref _sent) && !_loop.IsCompleted)
            await Task.Delay(1).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _events.Writer.Complete();
        await _loop.ConfigureAwait(false);
        _http.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<EventDto>(MaxBatchEvents);
        while (await _events.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < MaxBatchEvents && _events.Reader.TryRead(out var next))
                batch.Add(next);

            using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new BatchDto(batch), BatchJsonContext.Default.BatchDto));
            content.Headers.ContentType = new("application/json");
            using var response = await _http.PostAsync(_address, content).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
            if (answer.RootElement.GetProperty("events_received").GetInt32() != batch.Count)
                throw new InvalidOperationException("Not all events were received.");
            Volatile.Write(ref _confirmed, _confirmed + batch.Count);
            batch.Clear();
        }
    }
}

/// <summary>The body of a request.</summary>
/// <param name="Data">The events.</param>
internal sealed record BatchDto([property: JsonPropertyName("data")] IReadOnlyList<EventDto> Data);

/// <summary>The serializer of the body.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BatchDto))]
internal sealed partial class BatchJsonContext : JsonSerializerContext;
