using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>content_ids must be an array of strings or integers.</summary>
internal static class ContentIdsRule
{
    public static GraphError? Check(EventView view)
    {
        var path = view.CustomDataPath.Then("content_ids");
        var ids = view.Custom("content_ids");
        if (ids.ValueKind is JsonValueKind.Undefined)
            return null;

        if (ids.ValueKind is not JsonValueKind.Array)
            return GraphError.WrongKind(path, "an array of strings or integers");

        var index = 0;
        foreach (var id in ids.EnumerateArray())
        {
            if (!ContentId.IsOne(id))
                return GraphError.WrongKind(path.At(index), "a string or an integer");

            index++;
        }

        return null;
    }
}
