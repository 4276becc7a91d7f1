using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Rules;

namespace Capi.EventsManager.Validation;

/// <summary>Validates one event; returns null if it is valid.</summary>
internal delegate GraphError? EventRule(EventView view);

/// <summary>The validators for Meta's requirements, in the order in which they run.</summary>
internal static class EventRules
{
    private static readonly EventRule[] All =
    [
        RequiredFieldsRule.Check,
        EventIdRule.Check,
        ActionSourceRule.Check,
        EventTimeRule.Check,
        WebAddressRule.Check,
        OptOutRule.Check,
        DataProcessingRule.Check,
        HashedIdentifierRule.Check,
        ClearIdentifierRule.Check,
        ClickCookieRule.Check,
        ClientAddressRule.Check,
        LeadIdRule.Check,
        FbLoginIdRule.Check,
        CustomerInformationRule.Check,
        AppDataRule.Check,
        BusinessMessagingRule.Check,
        MessagingIdentifierRule.Check,
        PurchaseRule.Check,
        ValueRule.Check,
        CurrencyRule.Check,
        ContentIdsRule.Check,
        ContentsRule.Check,
        NumItemsRule.Check,
    ];

    /// <summary>Returns the first error of the event, or null.</summary>
    public static GraphError? Check(EventView view)
    {
        foreach (var rule in All)
        {
            if (rule(view) is { } fault)
                return fault;
        }

        return null;
    }
}
