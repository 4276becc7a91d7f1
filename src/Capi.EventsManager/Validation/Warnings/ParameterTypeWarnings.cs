using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Parameters of custom_data with another type, or another value, than Meta documents.</summary>
/// <remarks>It is not known which of them Meta rejects, so they are accepted. The parameters with validators or warnings of their own are left out.</remarks>
internal static class ParameterTypeWarnings
{
    private static readonly HashSet<string> CheckedElsewhere =
        new(["value", "currency", "content_ids", "contents", "content_type", "num_items", "lead_event_source"], StringComparer.Ordinal);

    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        foreach (var (key, value) in JsonValues.GetMembers(view.CustomData))
        {
            if (CheckedElsewhere.Contains(key) || ParameterDefinitions.Find(ParameterSection.CustomData, key) is not { } parameter)
                continue;

            var path = view.CustomDataPath.Append(key);
            if (JsonTypes.GetMismatch(value, parameter.Type) is { } expected)
                yield return new(path, $"should be {expected}.");
            else if (parameter.Values.Count > 0 && value.ValueKind is JsonValueKind.String && !parameter.Values.Contains(value.GetString(), StringComparer.Ordinal))
                yield return new(path, $"is not a value Meta lists: {string.Join(", ", parameter.Values)}.");
            else if (parameter.Type is ParameterType.Number && value.ValueKind is JsonValueKind.String)
                yield return new(path, "is a string; send a number.");
        }
    }
}
