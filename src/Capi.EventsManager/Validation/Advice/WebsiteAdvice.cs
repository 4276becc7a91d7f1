using System.Text.Json;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>What Meta's pages require of a website event and its endpoint may let be missing (spec section 2).</summary>
/// <remarks>For client_user_agent that was seen live. For event_source_url the rules of section 14 say "error", but no
/// refusal is known: section 9.3 has no subcode for it. The runtime leaves a URL out when it can't tell it, rather than
/// lose the event, so the same event is taken here, with a warning. A URL that is there and wrong is refused.</remarks>
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
