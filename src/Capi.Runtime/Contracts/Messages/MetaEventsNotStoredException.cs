namespace Capi;

/// <summary>The event store is full, closed or not reachable. Contains no event data.</summary>
public sealed class MetaEventsNotStoredException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message.</param>
    public MetaEventsNotStoredException(string message)
        : base(message)
    {
    }
}
