namespace Capi.Payload;

/// <summary>Maps action sources to Meta's <c>action_source</c> values.</summary>
internal static class ActionSourceNames
{
    /// <summary>Returns the <c>action_source</c> value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined action source.</exception>
    public static string GetName(ActionSource source) => source switch
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
        _ => throw new ArgumentOutOfRangeException(nameof(source), "The action source is not defined."),
    };
}
