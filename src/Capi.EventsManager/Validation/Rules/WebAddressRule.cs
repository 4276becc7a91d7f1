using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>event_source_url and referrer_url must be absolute http or https URLs.</summary>
internal static class WebAddressRule
{
    private static readonly string[] Keys = ["event_source_url", "referrer_url"];

    public static GraphError? Check(EventView view)
    {
        foreach (var key in Keys)
        {
            var path = view.Path.Then(key);
            if (view.Member(key) is { ValueKind: not JsonValueKind.Undefined } value && !WebAddress.IsOne(value))
                return GraphError.Invalid(path, "Malformed URL", $"{path} must be an absolute http or https URL.");
        }

        return null;
    }
}
