using Capi.EventsManager.Expectations;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Quality;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Endpoints;

/// <summary>What the endpoints of one server share.</summary>
internal sealed class EventsManagerServices(EventsManagerOptions options, IEventLedger ledger)
{
    public IEventLedger Ledger { get; } = ledger;

    public ExpectationWaiter Waiter { get; } = new(ledger);

    public EventsManagerFaults Faults { get; } = new();

    public RunSelector Runs { get; } = new();

    public MeasuredScores Scores { get; } = new();

    public AccessTokens Tokens { get; } = new(options.AcceptedTokens ?? (options.Token is null ? null : [options.Token]));

    public AppSecretProof Proof { get; } = new(options.AppSecret);

    /// <summary>The token of pages and API, or null.</summary>
    public string? Token { get; } = options.Token;

    public TimeProvider TimeProvider { get; } = options.TimeProvider;
}
