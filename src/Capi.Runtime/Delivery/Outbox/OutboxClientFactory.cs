using Capi.Delivery.Hold;
using Capi.Storage;
using Microsoft.Extensions.Options;

namespace Capi.Delivery.Outbox;

/// <summary>Creates clients that hand their events over to a table of the application.</summary>
internal sealed class OutboxClientFactory(DatasetSenderRegistry senders, HeldEvents held, TimeProvider timeProvider, IOptions<MetaCapiOptions> options) : IOutboxClientFactory
{
    public IMetaCapiClient Create(Func<StoredEvent, CancellationToken, ValueTask<AppendStatus>> append)
    {
        ArgumentNullException.ThrowIfNull(append);
        return options.Value.Enabled ? new OutboxClient(senders, senders.Default, held, append, timeProvider) : new DisabledMetaCapiClient(timeProvider);
    }
}
