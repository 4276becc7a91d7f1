using System.Text.Json;
using Capi.Catalog;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Without content_type, content IDs match both products and product groups.</summary>
internal static class ContentTypeWarnings
{
    private const string Key = "content_type";

    private static readonly IReadOnlyList<string> AllowedValues = ParameterDefinitions.Find(ParameterSection.CustomData, Key)!.Values;

    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        var type = view.GetCustomDataMember(Key);
        var names = string.Join(" or ", AllowedValues);
        if (type.ValueKind is not JsonValueKind.Undefined)
        {
            if (!AllowedValues.Any(known => type.ValueKind is JsonValueKind.String && type.ValueEquals(known)))
                yield return new(view.CustomDataPath.Append(Key), $"should be {names}.");
        }
        else if (view.GetCustomDataMember("content_ids").ValueKind is JsonValueKind.Array || view.GetCustomDataMember("contents").ValueKind is JsonValueKind.Array)
        {
            yield return new(view.CustomDataPath.Append(Key), $"is missing; with content IDs it should be {names}.");
        }
    }
}
