using System.Text.Json;
using Capi.Catalog;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Parameters that Meta reads for some standard events only.</summary>
/// <remarks>Custom events can have any parameter.</remarks>
internal static class MisusedParameterWarnings
{
    private static readonly (string Key, string[] Events)[] Rules =
    [
        ("num_items", ["InitiateCheckout", "Purchase"]),
        ("search_string", ["Search"]),
    ];

    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (view.EventName is not { } name || !StandardEventDefinitions.All.Any(standard => standard.Name == name))
            yield break;

        foreach (var (key, events) in Rules)
        {
            var value = view.GetCustomDataMember(key);
            if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number && !events.Contains(name, StringComparer.Ordinal))
                yield return new(view.CustomDataPath.Append(key), $"is read for {string.Join(" and ", events)} only.");
        }
    }
}
