using System.Text.Json;
using Capi.Catalog;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>Without content_type, content IDs match both products and product groups.</summary>
internal static class ContentTypeAdvice
{
    private const string Key = "content_type";

    private static readonly IReadOnlyList<string> Known = Parameters.Find(ParameterSection.CustomData, Key)!.Values;

    public static IEnumerable<string> Of(EventView view)
    {
        var type = view.Custom(Key);
        var names = string.Join(" or ", Known);
        if (type.ValueKind is not JsonValueKind.Undefined)
        {
            if (!Known.Any(known => type.ValueKind is JsonValueKind.String && type.ValueEquals(known)))
                yield return $"{view.CustomDataPath.Then(Key)} should be {names}.";
        }
        else if (view.Custom("content_ids").ValueKind is JsonValueKind.Array || view.Custom("contents").ValueKind is JsonValueKind.Array)
        {
            yield return $"{view.CustomDataPath.Then(Key)} is missing; with content IDs it should be {names}.";
        }
    }
}
