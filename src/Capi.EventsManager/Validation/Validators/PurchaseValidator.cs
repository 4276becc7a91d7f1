using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>A Purchase event must have value and currency.</summary>
internal static class PurchaseValidator
{
    private static readonly (string Name, int Subcode)[] Required =
    [
        ("value", GraphErrorCodes.PurchaseWithoutValue),
        ("currency", GraphErrorCodes.PurchaseWithoutCurrency),
    ];

    public static IEnumerable<GraphError> Validate(EventView view)
    {
        if (!string.Equals(view.EventName, "Purchase", StringComparison.Ordinal))
            yield break;

        foreach (var (name, subcode) in Required)
        {
            var path = view.CustomDataPath.Append(name);
            if (view.GetCustomDataMember(name).ValueKind is JsonValueKind.Undefined)
                yield return GraphError.InvalidParameter(path, $"Purchase without {name}", $"{path} is required for Purchase.", subcode);
        }
    }
}
