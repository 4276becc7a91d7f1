using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>user_data must not consist only of parameters that are too broad to match.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters</remarks>
internal static class CustomerInformationRule
{
    public static GraphError? Check(EventView view)
    {
        var present = view.Identifiers()
            .Select(identifier => identifier.Key)
            .Where(key => Parameters.Find(ParameterSection.UserData, key) is not null)
            .ToHashSet(StringComparer.Ordinal);

        return BroadSets.Hold(present)
            ? GraphError.Invalid(
                view.UserDataPath,
                "Not enough customer information",
                $"{view.UserDataPath} is too broad to match. Add for example em, ph, fbp, fbc, external_id or client_ip_address.",
                GraphErrorCodes.CustomerInformationInsufficient)
            : null;
    }
}
