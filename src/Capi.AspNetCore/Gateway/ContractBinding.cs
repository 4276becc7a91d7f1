using Capi.AspNetCore.Capture;
using Capi.Payload;

namespace Capi.AspNetCore.Gateway;

/// <summary>A contract to which a GA4 event is bound. Thread safe.</summary>
internal abstract class ContractBinding
{
    /// <summary>GA4's name of the event.</summary>
    public abstract string Ga4Name { get; }

    /// <summary>Meta's name of the event.</summary>
    public abstract string MetaName { get; }

    /// <summary>The contract.</summary>
    public abstract Type Contract { get; }

    /// <summary>Creates the contract and queues it.</summary>
    /// <returns>The client's status; null if the event lacks a value that the contract requires, or if the contract itself refuses its values.</returns>
    public abstract ValueTask<EnqueueStatus?> SendAsync(IMetaCapiClient client, Ga4EventValues values, MetaEventContext context, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class ContractBinding<TEvent> : ContractBinding
    where TEvent : IGa4Event<TEvent>
{
    public override string Ga4Name => TEvent.Ga4EventName;

    public override string MetaName => TEvent.EventName;

    public override Type Contract => typeof(TEvent);

    public override async ValueTask<EnqueueStatus?> SendAsync(IMetaCapiClient client, Ga4EventValues values, MetaEventContext context, CancellationToken cancellationToken)
    {
        TEvent? metaEvent;
        try
        {
            if (!TEvent.TryBind(values, out metaEvent))
                return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The contract's own constructor or setter refuses the value. The exception may contain it.
            CaptureMetrics.RecordFailure(CaptureMetrics.Gateway);
            return null;
        }

        return (await client.EnqueueAsync(metaEvent, context, cancellationToken).ConfigureAwait(false)).Status;
    }
}
