using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>user_data must not consist only of parameters that are too broad to match.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters</remarks>
internal static class CustomerInformationValidator
{
    public static GraphError? Validate(EventView view)
    {
        var present = view.GetUserDataMembers()
            .Select(identifier => identifier.Key)
            .Where(key => ParameterDefinitions.Find(ParameterSection.UserData, key) is not null)
            .ToHashSet(StringComparer.Ordinal);

        return LowMatchKeySets.Contains(present)
            ? GraphError.InvalidParameter(
                view.UserDataPath,
                "Not enough customer information",
                $"{view.UserDataPath} is too broad to match. Add for example em, ph, fbp, fbc, external_id or client_ip_address.",
                GraphErrorCodes.InsufficientCustomerInformation)
            : null;
    }
}
