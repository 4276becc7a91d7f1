using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>user_data must narrow the visitor down: some sets of parameters are too broad to count (spec section 8.4).</summary>
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
                $"{view.UserDataPath} is missing what could find one person. Add for example em, ph, fbp, fbc, external_id or client_ip_address.",
                GraphErrorCodes.CustomerInformationInsufficient)
            : null;
    }
}
