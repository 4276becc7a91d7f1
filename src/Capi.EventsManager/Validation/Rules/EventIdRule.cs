using System.Text.Json;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>event_id must be a string, because the Pixel sends it as a string.</summary>
internal static class EventIdRule
{
    public static GraphError? Check(EventView view) =>
        view.Member("event_id").ValueKind is JsonValueKind.Undefined or JsonValueKind.String
            ? null
            : GraphError.WrongKind(view.Path.Then("event_id"), "a string");
}
