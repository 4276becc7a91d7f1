namespace Capi.Payload;

/// <summary>The names by which Meta knows the action sources (spec section 2).</summary>
internal static class ActionSourceName
{
    /// <summary>The wire name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such source is defined.</exception>
    public static string Of(ActionSource source) => source switch
    {
        ActionSource.Website => "website",
        ActionSource.App => "app",
        ActionSource.Email => "email",
        ActionSource.PhoneCall => "phone_call",
        ActionSource.Chat => "chat",
        ActionSource.PhysicalStore => "physical_store",
        ActionSource.SystemGenerated => "system_generated",
        ActionSource.BusinessMessaging => "business_messaging",
        ActionSource.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(source), "Meta defines no such action source."),
    };
}
