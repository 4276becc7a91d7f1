using Capi.Payload;

namespace Capi.AspNetCore.Gateway;

/// <summary>The values of a gateway event for a contract: mapped, and free of personal data in clear, like the event that the gateway sends without a contract.</summary>
internal static class ContractValues
{
    /// <summary>Creates the values.</summary>
    /// <param name="metaEvent">The event as the gateway reads it.</param>
    /// <param name="scope">The event as the page sent it.</param>
    /// <param name="consent">The consent of the request.</param>
    public static Ga4EventValues Create(GatewayEvent metaEvent, in EventScope scope, MetaConsent consent) => new()
    {
        EventId = new Ga4Value("event_id", metaEvent.EventId, null),
        EventTime = metaEvent.Time,
        EventSourceUrl = new Ga4Value("event_source_url", metaEvent.EventSourceUrl, null),
        ReferrerUrl = new Ga4Value("referrer_url", metaEvent.ReferrerUrl, null),
        Consent = consent,
        UserData = new CustomerValues(metaEvent.Customer),
        CustomData = new CustomDataValues(metaEvent, scope),
        Contents = [.. metaEvent.Items.Select(static item => new ItemValues(item.Content, item.Source))],
    };
}
