namespace Capi;

/// <summary>Where a conversion happened: Meta's <c>action_source</c> (spec section 2). The sender vouches for it.</summary>
public enum ActionSource
{
    /// <summary><c>website</c></summary>
    Website,

    /// <summary><c>app</c>; it needs <c>app_data</c>. Contracts with this source come with a later version.</summary>
    App,

    /// <summary><c>email</c></summary>
    Email,

    /// <summary><c>phone_call</c></summary>
    PhoneCall,

    /// <summary><c>chat</c></summary>
    Chat,

    /// <summary><c>physical_store</c>; events may be 62 days old instead of 7.</summary>
    PhysicalStore,

    /// <summary><c>system_generated</c>, for example a CRM.</summary>
    SystemGenerated,

    /// <summary><c>business_messaging</c>; it needs <c>messaging_channel</c>. Contracts with this source come with a later version.</summary>
    BusinessMessaging,

    /// <summary><c>other</c></summary>
    Other,
}
