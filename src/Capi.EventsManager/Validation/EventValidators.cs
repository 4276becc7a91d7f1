using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Validators;

namespace Capi.EventsManager.Validation;

/// <summary>Validates one event; returns null if it is valid.</summary>
internal delegate GraphError? EventValidator(EventView view);

/// <summary>The validators for Meta's requirements, in the order in which they run.</summary>
internal static class EventValidators
{
    private static readonly EventValidator[] All =
    [
        RequiredParametersValidator.Validate,
        EventIdValidator.Validate,
        ActionSourceValidator.Validate,
        EventTimeValidator.Validate,
        UrlValidator.Validate,
        OptOutValidator.Validate,
        DataProcessingOptionsValidator.Validate,
        HashedIdentifierValidator.Validate,
        ClearIdentifierValidator.Validate,
        MisplacedIdentifierValidator.Validate,
        MetaCookieValidator.Validate,
        ClientIpAddressValidator.Validate,
        LeadIdValidator.Validate,
        FbLoginIdValidator.Validate,
        CustomerInformationValidator.Validate,
        AppDataValidator.Validate,
        BusinessMessagingValidator.Validate,
        MessagingIdentifierValidator.Validate,
        CtwaClidValidator.Validate,
        CrmEventValidator.Validate,
        PurchaseValidator.Validate,
        ValueValidator.Validate,
        CurrencyValidator.Validate,
        ContentIdsValidator.Validate,
        ContentsValidator.Validate,
        NumItemsValidator.Validate,
    ];

    /// <summary>Returns the first error of the event, or null.</summary>
    public static GraphError? Validate(EventView view)
    {
        foreach (var validator in All)
        {
            if (validator(view) is { } error)
                return error;
        }

        return null;
    }
}
