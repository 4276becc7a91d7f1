using System.Text.Json;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>Meta's pages require these of a website event, its endpoint lets them be missing (spec section 2).</summary>
internal static class WebsiteAdvice
{
    public static IEnumerable<string> Of(EventView view)
    {
        if (!string.Equals(view.ActionSource, "website", StringComparison.Ordinal))
            yield break;

        if (view.Member("event_source_url").ValueKind is JsonValueKind.Undefined)
            yield return $"{view.Path.Then("event_source_url")} is required for website events.";

        if (JsonValues.Member(view.UserData, "client_user_agent").ValueKind is JsonValueKind.Undefined)
            yield return $"{view.UserDataPath.Then("client_user_agent")} is required for website events.";
    }
}
