using System.Net;
using System.Text.Json;

namespace Capi.Storage.Testing.Processes;

/// <summary>Answers the client's requests without a network: those with this text in their address get the answer to a revoked token, all others are accepted. Thread safe.</summary>
internal sealed class RefusingHandler(string refusedAddress) : HttpMessageHandler
{
    private readonly TaskCompletionSource _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _accepted;

    /// <summary>The number of accepted requests.</summary>
    public int Accepted => Volatile.Read(ref _accepted);

    /// <summary>Completes when a request was refused.</summary>
    public Task Refused => _refused.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.Contains(refusedAddress, StringComparison.Ordinal))
        {
            _refused.TrySetResult();
            return new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"error":{"code":190,"error_subcode":463}}""") };
        }

        using var body = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        var count = body.RootElement.GetProperty("data").GetArrayLength();
        Interlocked.Increment(ref _accepted);
        return new(HttpStatusCode.OK) { Content = new StringContent($$"""{"events_received":{{count}},"messages":[],"fbtrace_id":"T"}""") };
    }
}
