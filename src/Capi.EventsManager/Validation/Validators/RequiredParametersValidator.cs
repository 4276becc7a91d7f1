using System.Text.Json;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>event_name, event_time, action_source and user_data are required and must have the right JSON type.</summary>
internal static class RequiredParametersValidator
{
    private static readonly (string Name, JsonValueKind Kind, string Wanted)[] Required =
    [
        ("event_name", JsonValueKind.String, "a string"),
        ("event_time", JsonValueKind.Number, "a number: Unix time in seconds"),
        ("action_source", JsonValueKind.String, "a string"),
        ("user_data", JsonValueKind.Object, "an object"),
    ];

    private static readonly string[] OptionalObjects = ["custom_data", "app_data", "original_event_data", "attribution_data"];

    public static IEnumerable<GraphError> Validate(EventView view)
    {
        if (view.Json.ValueKind is not JsonValueKind.Object)
        {
            yield return GraphError.InvalidParameter(view.Path, "Event is not an object", $"{view.Path} must be a JSON object.");
            yield break;
        }

        foreach (var (name, kind, expected) in Required)
        {
            var path = view.Path.Append(name);
            var value = view.GetMember(name);
            if (value.ValueKind is JsonValueKind.Undefined && name == "action_source" && IsAppendedEvent(view))
                continue;

            if (value.ValueKind is JsonValueKind.Undefined)
                yield return GraphError.InvalidParameter(path, "Required parameter missing", $"{path} is required.");
            else if (value.ValueKind != kind)
                yield return GraphError.WrongType(path, expected);
        }

        foreach (var name in OptionalObjects)
        {
            if (view.GetMember(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object))
                yield return GraphError.WrongType(view.Path.Append(name), "an object");
        }
    }

    /// <summary>True for an event that adds to an earlier one, whose action source it inherits: AppendValue and AppendAttribution.</summary>
    private static bool IsAppendedEvent(EventView view) =>
        view.GetMember("original_event_data").ValueKind is JsonValueKind.Object || view.EventName is "AppendValue" or "AppendAttribution";
}
