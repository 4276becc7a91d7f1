using System.Net;
using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Diagnostics;
using Capi.EventsManager.Endpoints;
using Capi.EventsManager.Expectations;
using Capi.EventsManager.Hosting;
using Capi.EventsManager.Quality;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager;

/// <summary>A local emulator of Meta's Conversions API and Pixel endpoints. It validates and deduplicates events as Meta
/// does and shows them on a page.</summary>
/// <remarks>The server listens on the loopback interface only, unless the options name another address, and bounds its memory.
/// All members are thread-safe, also while events arrive.</remarks>
public sealed class EventsManagerServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly EventsManagerServices _services;
    private int _disposed;

    private EventsManagerServer(WebApplication application, EventsManagerServices services)
    {
        _application = application;
        _services = services;
        Address = new Uri(application.Urls.First());
    }

    /// <summary>The base address of the page and the endpoints: <c>http://127.0.0.1:port/</c>. Use it instead of
    /// <c>https://graph.facebook.com</c>; the Pixel endpoint is <c>/tr/</c> below it.</summary>
    public Uri Address { get; }

    /// <summary>A snapshot of the accepted events, newest first.</summary>
    public IReadOnlyList<ReceivedEvent> Events => _services.Ledger.GetLedger().Events;

    /// <summary>A snapshot of the requests with their outcome, newest first.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _services.Ledger.GetLedger().Requests;

    /// <summary>A snapshot of the events of rejected requests, masked, newest first.</summary>
    public IReadOnlyList<ReceivedEvent> RefusedEvents => _services.Ledger.GetLedger().Refused;

    /// <summary>How the newest events were deduplicated, with near misses, as on the page Deduplication.</summary>
    /// <param name="run">The run, or null for all events.</param>
    public DeduplicationReport GetDeduplication(string? run = null) => _services.Ledger.GetLedger(run).Deduplication;

    /// <summary>An estimate of the match quality per event name, as on the page Match quality.</summary>
    /// <param name="run">The run, or null for all events.</param>
    public MatchQualityReport GetMatchQuality(string? run = null) => _services.Ledger.GetLedger(run).MatchQuality;

    /// <summary>The problems of the newest events, as on the page Diagnostics.</summary>
    /// <param name="run">The run, or null for all events.</param>
    public DiagnosticsReport GetDiagnostics(string? run = null) => _services.Ledger.GetLedger(run).Diagnostics;

    /// <summary>The faults that the server simulates, to test how senders handle them.</summary>
    public EventsManagerFaults Faults => _services.Faults;

    /// <summary>The endpoints, for a test that compares them with the description of the API.</summary>
    internal IEnumerable<Endpoint> Routes => ((IEndpointRouteBuilder)_application).DataSources.SelectMany(source => source.Endpoints);

    /// <summary>Starts a server. It accepts events when the returned task completes.</summary>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="ArgumentException">The address can be reached by other machines, and there is no token.</exception>
    /// <exception cref="IOException">The port is in use, or the data file can't be opened.</exception>
    public static async Task<EventsManagerServer> StartAsync(
        EventsManagerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EventsManagerOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, 65_535);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxEvents, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRequests, 1);
        if (options.BindAddress is { } address && !IPAddress.IsLoopback(address) && string.IsNullOrWhiteSpace(options.Token))
            throw new ArgumentException("An address that other machines can reach needs a Token.", nameof(options));

        var archive = options.DataFile is { } file ? SqliteArchive.Open(file, options.DataMode, options.TimeProvider.GetUtcNow()) : null;
        var ledger = new EventStore(options.MaxEvents, options.MaxRequests, archive);
        var application = EventsManagerHost.Build(options.BindAddress ?? IPAddress.Loopback, options.Port);
        var services = new EventsManagerServices(options, ledger);
        EndpointMap.Map(application, services);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            ledger.Dispose();
            throw;
        }

        return new EventsManagerServer(application, services);
    }

    /// <summary>Waits until the expected events have arrived. The same check as <c>POST /api/expectations</c>.</summary>
    /// <param name="expectation">What should arrive, and how long to wait for it.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The events, or the reasons why the expectation is not met: which events arrived instead, and what differs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of the expectation is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ExpectationResult> WaitForEventAsync(EventExpectation expectation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(expectation);
        ArgumentOutOfRangeException.ThrowIfLessThan(expectation.Count, 0, nameof(expectation));
        ArgumentOutOfRangeException.ThrowIfLessThan(expectation.Timeout, TimeSpan.Zero, nameof(expectation));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(expectation.Timeout, ExpectationWaiter.MaxTimeout, nameof(expectation));
        if (expectation.Sources is { } sources)
            ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Clamp(sources, 1, 2), sources, nameof(expectation));
        return _services.Waiter.WaitAsync(expectation, cancellationToken);
    }

    /// <summary>Stops listening. <see cref="Events"/> and <see cref="Requests"/> remain readable. Further calls do nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;

        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _services.Ledger.Dispose();
    }
}
