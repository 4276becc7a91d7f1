using System.Text.Json;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Parameters of website events that Meta's documentation requires but its endpoint accepts without.</summary>
/// <remarks>For client_user_agent this was observed live. For event_source_url no error subcode is known, and the runtime
/// omits a URL it can't determine rather than drop the event, so such an event is accepted with a warning. An invalid URL
/// is rejected.</remarks>
internal static class WebsiteEventWarnings
{
    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (!string.Equals(view.ActionSource, "website", StringComparison.Ordinal))
            yield break;

        if (view.GetMember("event_source_url").ValueKind is JsonValueKind.Undefined)
            yield return new(view.Path.Append("event_source_url"), "is required for website events.");

        if (JsonValues.GetMember(view.UserData, "client_user_agent").ValueKind is JsonValueKind.Undefined)
            yield return new(view.UserDataPath.Append("client_user_agent"), "is required for website events.");
    }
}
