namespace Capi;

/// <summary>Marks the <see cref="MetaConsent"/> stored with the business object. It takes precedence over the context's consent.</summary>
/// <remarks>For events sent without a visitor's request, such as from a payment webhook.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class EventConsentAttribute : Attribute;
