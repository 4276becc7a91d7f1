using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>event_source_url and referrer_url must be absolute http or https URLs.</summary>
internal static class UrlValidator
{
    private static readonly string[] Keys = ["event_source_url", "referrer_url"];

    public static IEnumerable<GraphError> Validate(EventView view)
    {
        foreach (var key in Keys)
        {
            var path = view.Path.Append(key);
            if (view.GetMember(key) is { ValueKind: not JsonValueKind.Undefined } value && !HttpUrl.IsValid(value))
                yield return GraphError.InvalidParameter(path, "Malformed URL", $"{path} must be an absolute http or https URL.");
        }
    }
}
