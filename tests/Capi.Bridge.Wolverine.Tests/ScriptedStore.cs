using Capi.Storage;

namespace Capi.Bridge.Wolverine.Tests;

/// <summary>A store that answers as a test says, and keeps what it has stored.</summary>
internal sealed class ScriptedStore(Func<StoredEvent, AppendStatus> answer) : IEventStore, ISendOnceLedger
{
    public List<(string Dataset, string Json, SendOnceKey? Key)> Stored { get; } = [];

    public int Calls { get; private set; }

    public bool IsDurable => true;

    public IMetaDeadLetters DeadLetters => throw new NotSupportedException();

    public ISendOnceLedger SendOnceLedger => this;

    public ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken)
    {
        Calls++;
        for (var i = 0; i < events.Length; i++)
        {
            var next = events.Span[i];
            results.Span[i] = answer(next);
            if (results.Span[i] == AppendStatus.Stored)
                Stored.Add((next.DatasetAlias, System.Text.Encoding.UTF8.GetString(next.Json.Span), next.SendOnceKey));
        }

        return default;
    }

    public async ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return false;
    }

    public ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken) => new(0);

    public ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken) => default;

    public ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken) => default;

    public ValueTask DeadLetterAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken) => default;

    public ValueTask<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken) => new([]);

    public ValueTask<bool> TryAddAsync(SendOnceKey key) => new(true);

    public ValueTask RemoveAsync(SendOnceKey key) => default;
}
