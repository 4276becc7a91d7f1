using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>contents must be an array of objects with id and quantity.</summary>
internal static class ContentsValidator
{
    public static IEnumerable<GraphError> Validate(EventView view)
    {
        var path = view.CustomDataPath.Append("contents");
        var contents = view.GetCustomDataMember("contents");
        if (contents.ValueKind is JsonValueKind.Undefined)
            return [];

        if (contents.ValueKind is not JsonValueKind.Array)
            return [GraphError.WrongType(path, "an array of objects")];

        return contents.EnumerateArray().Select((entry, index) => ValidateEntry(entry, path.AppendIndex(index))).OfType<GraphError>();
    }

    private static GraphError? ValidateEntry(JsonElement entry, FieldPath path)
    {
        if (entry.ValueKind is not JsonValueKind.Object)
            return GraphError.WrongType(path, "an object");

        if (!ContentId.IsValid(JsonValues.GetMember(entry, "id")))
            return GraphError.InvalidParameter(path.Append("id"), "Content without id", $"{path.Append("id")} is required: a string or an integer.");

        return JsonInteger.IsInteger(JsonValues.GetMember(entry, "quantity"))
            ? null
            : GraphError.InvalidParameter(path.Append("quantity"), "Content without quantity", $"{path.Append("quantity")} is required: an integer.");
    }
}
