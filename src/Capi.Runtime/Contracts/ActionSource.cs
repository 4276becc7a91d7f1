namespace Capi;

/// <summary>Where a conversion happened: Meta's <c>action_source</c>.</summary>
/// <remarks>By sending it you confirm to Meta that it is accurate
/// (<see href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/server-event">server event parameters</see>).</remarks>
public enum ActionSource
{
    /// <summary><c>website</c></summary>
    Website,

    /// <summary><c>app</c>. Requires <c>app_data</c>; contracts can't use this source yet.</summary>
    App,

    /// <summary><c>email</c></summary>
    Email,

    /// <summary><c>phone_call</c></summary>
    PhoneCall,

    /// <summary><c>chat</c></summary>
    Chat,

    /// <summary><c>physical_store</c>. Events may be up to 62 days old instead of 7.</summary>
    PhysicalStore,

    /// <summary><c>system_generated</c>, for example by a CRM.</summary>
    SystemGenerated,

    /// <summary><c>business_messaging</c>. Requires <c>messaging_channel</c>; contracts can't use this source yet.</summary>
    BusinessMessaging,

    /// <summary><c>other</c></summary>
    Other,
}
