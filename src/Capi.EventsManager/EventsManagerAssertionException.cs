namespace Capi.EventsManager;

/// <summary>An assertion about the events of an Events Manager doesn't hold. The message says what arrived instead, and contains no personal data.</summary>
public sealed class EventsManagerAssertionException : Exception
{
    /// <summary>Creates the exception.</summary>
    public EventsManagerAssertionException(string message)
        : base(message)
    {
    }
}
