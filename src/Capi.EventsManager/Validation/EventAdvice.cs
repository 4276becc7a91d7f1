using Capi.EventsManager.Validation.Advice;

namespace Capi.EventsManager.Validation;

/// <summary>Returns the warnings for a valid event.</summary>
internal delegate IEnumerable<string> EventHint(EventView view);

/// <summary>The warnings in <c>messages</c>: problems that Meta accepts but that should be corrected.</summary>
internal static class EventAdvice
{
    private static readonly EventHint[] All =
    [
        WebsiteAdvice.Of,
        EventNameAdvice.Of,
        DeduplicationAdvice.Of,
        IdentifierAdvice.Of,
        ClientAddressAdvice.Of,
        ValueAdvice.Of,
        ContentTypeAdvice.Of,
        DataProcessingAdvice.Of,
        AppDataAdvice.Of,
    ];

    public static IEnumerable<string> Of(EventView view) => All.SelectMany(hint => hint(view));
}
