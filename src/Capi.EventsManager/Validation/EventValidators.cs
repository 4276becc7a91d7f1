using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Validators;

namespace Capi.EventsManager.Validation;

/// <summary>Validates one event; returns no error if it is valid.</summary>
internal delegate IEnumerable<GraphError> EventValidator(EventView view);

/// <summary>The validators for what Meta refuses, in the order in which they run.</summary>
/// <remarks>Only what Meta's documentation requires, or what is known to be refused. Where Meta's answer is unknown, <see cref="EventWarnings"/> says what is wrong.</remarks>
internal static class EventValidators
{
    private static readonly EventValidator[] All =
    [
        RequiredParametersValidator.Validate,
        Single(ActionSourceValidator.Validate),
        Single(EventTimeValidator.Validate),
        Single(DataProcessingOptionsValidator.Validate),
        HashedIdentifierValidator.Validate,
        MisplacedIdentifierValidator.Validate,
        Single(LeadIdValidator.Validate),
        Single(CustomerInformationValidator.Validate),
        Single(AppDataValidator.Validate),
        Single(BusinessMessagingValidator.Validate),
        Single(MessagingIdentifierValidator.Validate),
        Single(CtwaClidValidator.Validate),
        Single(CrmEventValidator.Validate),
        PurchaseValidator.Validate,
        Single(ValueValidator.Validate),
        Single(CurrencyValidator.Validate),
        ContentsValidator.Validate,
    ];

    /// <summary>Returns the first error of the event, or null. This is the one that Meta answers with.</summary>
    public static GraphError? Validate(EventView view) => GetErrors(view).FirstOrDefault();

    /// <summary>Returns all errors of the event, in the order of the validators. Evaluated lazily.</summary>
    public static IEnumerable<GraphError> GetErrors(EventView view) =>
        view.Json.ValueKind is JsonValueKind.Object ? All.SelectMany(validator => validator(view)) : RequiredParametersValidator.Validate(view);

    // Most validators check one parameter, so they have at most one error.
    private static EventValidator Single(Func<EventView, GraphError?> validate) => view => validate(view) is { } error ? [error] : [];
}
