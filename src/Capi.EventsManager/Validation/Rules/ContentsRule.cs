using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>contents must be an array of objects with id and quantity.</summary>
internal static class ContentsRule
{
    public static GraphError? Check(EventView view)
    {
        var path = view.CustomDataPath.Then("contents");
        var contents = view.Custom("contents");
        if (contents.ValueKind is JsonValueKind.Undefined)
            return null;

        if (contents.ValueKind is not JsonValueKind.Array)
            return GraphError.WrongKind(path, "an array of objects");

        var index = 0;
        foreach (var entry in contents.EnumerateArray())
        {
            if (CheckEntry(entry, path.At(index++)) is { } fault)
                return fault;
        }

        return null;
    }

    private static GraphError? CheckEntry(JsonElement entry, FieldPath path)
    {
        if (entry.ValueKind is not JsonValueKind.Object)
            return GraphError.WrongKind(path, "an object");

        if (!ContentId.IsOne(JsonValues.Member(entry, "id")))
            return GraphError.Invalid(path.Then("id"), "Content without id", $"{path.Then("id")} is required: a string or an integer.");

        return WholeNumber.IsOne(JsonValues.Member(entry, "quantity"))
            ? null
            : GraphError.Invalid(path.Then("quantity"), "Content without quantity", $"{path.Then("quantity")} is required: an integer.");
    }
}
