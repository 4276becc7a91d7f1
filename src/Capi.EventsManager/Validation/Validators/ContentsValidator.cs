using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>Each object in contents must have id and quantity.</summary>
/// <remarks>Their types, and entries that are no objects, are warnings.</remarks>
internal static class ContentsValidator
{
    public static IEnumerable<GraphError> Validate(EventView view)
    {
        var path = view.CustomDataPath.Append("contents");
        var contents = view.GetCustomDataMember("contents");
        return contents.ValueKind is JsonValueKind.Array
            ? contents.EnumerateArray().Select((entry, index) => ValidateEntry(entry, path.AppendIndex(index))).OfType<GraphError>()
            : [];
    }

    private static GraphError? ValidateEntry(JsonElement entry, FieldPath path)
    {
        if (entry.ValueKind is not JsonValueKind.Object)
            return null;

        if (JsonValues.GetMember(entry, "id").ValueKind is JsonValueKind.Undefined)
            return GraphError.InvalidParameter(path.Append("id"), "Content without id", $"{path.Append("id")} is required: a string or an integer.");

        return JsonValues.GetMember(entry, "quantity").ValueKind is JsonValueKind.Undefined
            ? GraphError.InvalidParameter(path.Append("quantity"), "Content without quantity", $"{path.Append("quantity")} is required: an integer.")
            : null;
    }
}
