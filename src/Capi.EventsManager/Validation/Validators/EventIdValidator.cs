using System.Text.Json;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>event_id must be a string, because the Pixel sends it as a string.</summary>
internal static class EventIdValidator
{
    public static GraphError? Validate(EventView view) =>
        view.GetMember("event_id").ValueKind is JsonValueKind.Undefined or JsonValueKind.String
            ? null
            : GraphError.WrongType(view.Path.Append("event_id"), "a string");
}
