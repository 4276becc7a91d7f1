namespace Capi.ContractReading.Ga4;

/// <summary>How a GA4 event is bound to a contract. It references symbols.</summary>
/// <param name="eventName">GA4's name of the event.</param>
/// <param name="construction">How the contract is created.</param>
internal sealed class Ga4Binding(string eventName, Ga4Construction construction)
{
    public string EventName { get; } = eventName;

    public Ga4Construction Construction { get; } = construction;
}
