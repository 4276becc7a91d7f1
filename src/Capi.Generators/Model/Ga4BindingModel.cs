namespace Capi.Generators.Model;

/// <summary>How a GA4 event is bound to the contract.</summary>
/// <param name="EventName">GA4's name of the event.</param>
/// <param name="Construction">How the contract is created.</param>
internal sealed record Ga4BindingModel(string EventName, Ga4ConstructionModel Construction);
