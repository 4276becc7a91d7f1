using Microsoft.Extensions.Logging;

namespace Capi.Storage.Nats.Diagnostics;

/// <summary>Logs when new events begin to be refused, and when they are accepted again; not each refused event. Thread safe.</summary>
internal sealed class RefusalLog(ILogger logger)
{
    private string? _reason;

    /// <summary>An event was refused.</summary>
    public void Refuse(string reason)
    {
        if (Interlocked.Exchange(ref _reason, reason) != reason)
            logger.Refused(reason);
    }

    /// <summary>An event was accepted.</summary>
    public void Accept()
    {
        if (Volatile.Read(ref _reason) is not null && Interlocked.Exchange(ref _reason, null) is not null)
            logger.AcceptedAgain();
    }
}
