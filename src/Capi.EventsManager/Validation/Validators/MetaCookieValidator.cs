using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>fbc and fbp must have the format of their cookies.</summary>
internal static class MetaCookieValidator
{
    private static readonly string[] Keys = ["fbc", "fbp"];

    public static IEnumerable<GraphError> Validate(EventView view)
    {
        foreach (var key in Keys)
        {
            var value = JsonValues.GetMember(view.UserData, key);
            if (value.ValueKind is JsonValueKind.Undefined)
                continue;

            if (value.ValueKind is not JsonValueKind.String || !MetaCookieFormat.IsValid(value.GetString()!))
            {
                var path = view.UserDataPath.Append(key);
                yield return GraphError.InvalidParameter(path, "Malformed click ID or browser ID", $"{path} must have the format fb.1.1554763741205.payload.");
            }
        }
    }
}
