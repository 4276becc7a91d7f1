using Capi.EventsManager.Validation.Advice;

namespace Capi.EventsManager.Validation;

/// <summary>Looks at an event that passed the rules and says what could be better.</summary>
internal delegate IEnumerable<string> EventHint(EventView view);

/// <summary>What Meta would take, and a good sender would still mend: the warnings in <c>messages</c>.</summary>
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
        DataProcessingAdvice.Of,
        AppDataAdvice.Of,
    ];

    public static IEnumerable<string> Of(EventView view) => All.SelectMany(hint => hint(view));
}
