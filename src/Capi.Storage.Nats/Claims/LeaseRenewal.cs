using System.Diagnostics.CodeAnalysis;
using Capi.Storage.Nats.Diagnostics;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;

namespace Capi.Storage.Nats.Claims;

/// <summary>Renews the claims of this process while it runs: the server gives those of a killed process to others soon, although a sender may keep an event for minutes.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Disposed asynchronously.")]
internal sealed class LeaseRenewal : IAsyncDisposable
{
    private const int RenewalsPerWait = 3;

    private readonly ClaimRegistry _claims;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly PeriodicTimer _timer;
    private readonly Task _running;

    public LeaseRenewal(ClaimRegistry claims, TimeSpan ackWait, ILogger logger)
    {
        (_claims, _logger) = (claims, logger);
        _timer = new(ackWait / RenewalsPerWait);
        _running = Task.Run(RunAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _timer.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (await _timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
        {
            foreach (var (alias, claims) in _claims.All)
                await RenewAsync(alias, claims).ConfigureAwait(false);
        }
    }

    private async Task RenewAsync(string alias, DatasetClaims claims)
    {
        try
        {
            foreach (var claimed in claims.Leased)
                await claimed.Message.AckProgressAsync(cancellationToken: _stop.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NatsException or OperationCanceledException && !_stop.IsCancellationRequested)
        {
            _logger.RenewalFailed(alias, exception.GetType().Name);
        }
    }
}
