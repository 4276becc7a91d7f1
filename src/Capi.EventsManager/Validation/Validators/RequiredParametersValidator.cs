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

    public static GraphError? Validate(EventView view)
    {
        if (view.Json.ValueKind is not JsonValueKind.Object)
            return GraphError.InvalidParameter(view.Path, "Event is not an object", $"{view.Path} must be a JSON object.");

        foreach (var (name, kind, expected) in Required)
        {
            var path = view.Path.Append(name);
            var value = view.GetMember(name);
            if (value.ValueKind is JsonValueKind.Undefined && name == "action_source" && IsAppendedEvent(view))
                continue;

            if (value.ValueKind is JsonValueKind.Undefined)
                return GraphError.InvalidParameter(path, "Required parameter missing", $"{path} is required.");

            if (value.ValueKind != kind)
                return GraphError.WrongType(path, expected);
        }

        foreach (var name in OptionalObjects)
        {
            if (view.GetMember(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object))
                return GraphError.WrongType(view.Path.Append(name), "an object");
        }

        return null;
    }

    /// <summary>True for an event that adds to an earlier one, whose action source it inherits: AppendValue and AppendAttribution.</summary>
    private static bool IsAppendedEvent(EventView view) => view.GetMember("original_event_data").ValueKind is JsonValueKind.Object;
}
