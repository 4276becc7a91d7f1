using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>user_data must not consist only of parameters that are too broad to match.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters</remarks>
internal static class CustomerInformationValidator
{
    public static GraphError? Validate(EventView view)
    {
        var present = view.GetUserDataMembers()
            .Where(identifier => !HasOnlyEmptyEntries(identifier.Value) && ParameterDefinitions.Find(ParameterSection.UserData, identifier.Key) is not null)
            .Select(identifier => identifier.Key)
            .ToHashSet(StringComparer.Ordinal);

        return LowMatchKeySets.Contains(present)
            ? GraphError.InvalidParameter(
                view.UserDataPath,
                "Not enough customer information",
                $"{view.UserDataPath} is too broad to match. Add for example em, ph, fbp, fbc, external_id or client_ip_address.",
                GraphErrorCodes.InsufficientCustomerInformation)
            : null;
    }

    private static bool HasOnlyEmptyEntries(JsonElement value) => value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(JsonValues.IsEmpty);
}
