using Capi.EventsManager.Endpoints;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Hosting;
using Capi.EventsManager.Ledger;
using Microsoft.AspNetCore.Builder;

namespace Capi.EventsManager;

/// <summary>A local stand-in for Meta's endpoint: takes what the server and the Pixel send, checks it as Meta would,
/// deduplicates it, and shows it on a page.</summary>
/// <remarks>It listens on the loopback interface only and keeps everything in bounded memory. All members are safe to
/// call from any thread, while events arrive.</remarks>
public sealed class EventsManagerServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly EventLedger _ledger;
    private int _disposed;

    private EventsManagerServer(WebApplication application, EventLedger ledger)
    {
        _application = application;
        _ledger = ledger;
        Address = new Uri(application.Urls.First());
    }

    /// <summary>Where the page stands and where events go: <c>http://127.0.0.1:port/</c>. As base address of a client
    /// it takes the place of <c>https://graph.facebook.com</c>; the Pixel's path is <c>/tr/</c> below it.</summary>
    public Uri Address { get; }

    /// <summary>The accepted events, newest first: a snapshot that doesn't change any more.</summary>
    public IReadOnlyList<ReceivedEvent> Events => _ledger.Events;

    /// <summary>The requests with their outcome, newest first: a snapshot that doesn't change any more.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _ledger.Requests;

    /// <summary>Starts listening; the returned server already accepts events.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EventsManagerServer> StartAsync(
        EventsManagerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EventsManagerOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, 65_535);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxEvents, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRequests, 1);

        var ledger = new EventLedger(options.MaxEvents, options.MaxRequests);
        var application = EventsManagerHost.Build(options.Port);
        EndpointMap.Map(application, ledger, new AccessTokens(options.AcceptedTokens), options.TimeProvider);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new EventsManagerServer(application, ledger);
    }

    /// <summary>Stops listening. What was received can still be read. A second call does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;

        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }
}
