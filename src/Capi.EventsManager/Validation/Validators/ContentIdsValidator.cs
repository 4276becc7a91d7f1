using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>content_ids must be an array of strings or integers.</summary>
internal static class ContentIdsValidator
{
    public static IEnumerable<GraphError> Validate(EventView view)
    {
        var path = view.CustomDataPath.Append("content_ids");
        var ids = view.GetCustomDataMember("content_ids");
        if (ids.ValueKind is JsonValueKind.Undefined)
            return [];

        if (ids.ValueKind is not JsonValueKind.Array)
            return [GraphError.WrongType(path, "an array of strings or integers")];

        return ids.EnumerateArray()
            .Select((id, index) => ContentId.IsValid(id) ? null : GraphError.WrongType(path.AppendIndex(index), "a string or an integer"))
            .OfType<GraphError>();
    }
}
