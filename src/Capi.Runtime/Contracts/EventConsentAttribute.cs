namespace Capi;

/// <summary>Marks the <see cref="MetaConsent"/> stored with the business object; it decides instead of the context's.</summary>
/// <remarks>For events that are sent where no visitor is present, such as a payment webhook.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class EventConsentAttribute : Attribute;
