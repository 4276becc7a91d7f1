using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>user_data must narrow the visitor down: some sets of parameters are too broad to count (spec section 8.4).</summary>
internal static class CustomerInformationRule
{
    private static readonly HashSet<string>[] TooBroad =
    [
        Set("ct", "country", "st", "zp", "ge", "client_user_agent"),
        Set("db", "client_user_agent"),
        Set("fn", "ge"),
        Set("ln", "ge"),
    ];

    public static GraphError? Check(EventView view)
    {
        var present = view.Identifiers()
            .Select(identifier => identifier.Key)
            .Where(key => Parameters.Find(ParameterSection.UserData, key) is not null)
            .ToHashSet(StringComparer.Ordinal);

        return TooBroad.Any(present.IsSubsetOf)
            ? GraphError.Invalid(
                view.UserDataPath,
                "Not enough customer information",
                $"{view.UserDataPath} is missing what could find one person. Add for example em, ph, fbp, fbc, external_id or client_ip_address.",
                GraphErrorCodes.CustomerInformationInsufficient)
            : null;
    }

    private static HashSet<string> Set(params string[] keys) => new(keys, StringComparer.Ordinal);
}
