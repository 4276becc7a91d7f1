namespace Capi.Storage.Nats.Connection;

/// <summary>The store can't be used now. The message is a sentence for an operator, without credentials or event data.</summary>
/// <param name="message">What is wrong, and what to change.</param>
/// <param name="isPermanent">True if only a person can mend it; false if it may be over in a moment.</param>
internal sealed class StoreUnavailableException(string message, bool isPermanent) : InvalidOperationException(message)
{
    public bool IsPermanent { get; } = isPermanent;
}
