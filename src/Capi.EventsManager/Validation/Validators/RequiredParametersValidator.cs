using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>event_name, event_time, action_source and user_data are required. A value that can't be read as one counts as missing.</summary>
/// <remarks>A number as event_name and text as event_time can be read, so they are warnings.</remarks>
internal static class RequiredParametersValidator
{
    private static readonly (string Name, Func<JsonElement, bool> CanRead, string Expected)[] Required =
    [
        ("event_name", JsonTypes.IsScalar, "a string"),
        ("event_time", value => UnixSeconds.Read(value) is not null, "a number: Unix time in seconds"),
        ("action_source", value => value.ValueKind is JsonValueKind.String, "a string"),
        ("user_data", value => value.ValueKind is JsonValueKind.Object, "an object"),
    ];

    public static IEnumerable<GraphError> Validate(EventView view)
    {
        if (view.Json.ValueKind is not JsonValueKind.Object)
        {
            yield return GraphError.InvalidParameter(view.Path, "Event is not an object", $"{view.Path} must be a JSON object.");
            yield break;
        }

        foreach (var (name, canRead, expected) in Required)
        {
            var path = view.Path.Append(name);
            var value = view.GetMember(name);
            if (value.ValueKind is JsonValueKind.Undefined && name == "action_source" && IsAppendedEvent(view))
                continue;

            if (value.ValueKind is JsonValueKind.Undefined)
                yield return GraphError.InvalidParameter(path, "Required parameter missing", $"{path} is required.");
            else if (!canRead(value))
                yield return GraphError.WrongType(path, expected);
        }
    }

    /// <summary>True for an event that adds to an earlier one, whose action source it inherits: AppendValue and AppendAttribution.</summary>
    private static bool IsAppendedEvent(EventView view) =>
        view.GetMember("original_event_data").ValueKind is JsonValueKind.Object || view.EventName is "AppendValue" or "AppendAttribution";
}
