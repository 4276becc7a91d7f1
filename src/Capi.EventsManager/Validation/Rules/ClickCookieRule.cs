using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>fbc and fbp must have the format of their cookies.</summary>
internal static class ClickCookieRule
{
    private static readonly string[] Keys = ["fbc", "fbp"];

    public static GraphError? Check(EventView view)
    {
        foreach (var key in Keys)
        {
            var value = JsonValues.Member(view.UserData, key);
            if (value.ValueKind is JsonValueKind.Undefined)
                continue;

            if (value.ValueKind is not JsonValueKind.String || !ClickCookie.HasShape(value.GetString()!))
            {
                var path = view.UserDataPath.Then(key);
                return GraphError.Invalid(path, "Malformed click ID or browser ID", $"{path} must have the format fb.1.1554763741205.payload.");
            }
        }

        return null;
    }
}
