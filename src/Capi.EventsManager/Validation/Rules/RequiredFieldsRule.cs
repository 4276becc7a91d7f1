using System.Text.Json;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>event_name, event_time, action_source and user_data are required and must have the right JSON type.</summary>
internal static class RequiredFieldsRule
{
    private static readonly (string Name, JsonValueKind Kind, string Wanted)[] Required =
    [
        ("event_name", JsonValueKind.String, "a string"),
        ("event_time", JsonValueKind.Number, "a number: Unix time in seconds"),
        ("action_source", JsonValueKind.String, "a string"),
        ("user_data", JsonValueKind.Object, "an object"),
    ];

    private static readonly string[] Objects = ["custom_data", "app_data", "original_event_data", "attribution_data"];

    public static GraphError? Check(EventView view)
    {
        if (view.Json.ValueKind is not JsonValueKind.Object)
            return GraphError.Invalid(view.Path, "Event is not an object", $"{view.Path} must be a JSON object.");

        foreach (var (name, kind, wanted) in Required)
        {
            var path = view.Path.Then(name);
            var value = view.Member(name);
            if (value.ValueKind is JsonValueKind.Undefined)
                return GraphError.Invalid(path, "Required parameter missing", $"{path} is required.");

            if (value.ValueKind != kind)
                return GraphError.WrongKind(path, wanted);
        }

        foreach (var name in Objects)
        {
            if (view.Member(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object))
                return GraphError.WrongKind(view.Path.Then(name), "an object");
        }

        return null;
    }
}
