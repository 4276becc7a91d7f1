using System.Globalization;
using System.Text.Json;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Entries of contents that describe no purchase: an invalid id, a quantity below one, or an invalid price.</summary>
internal static class ContentsWarnings
{
    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (view.GetCustomDataMember("contents") is not { ValueKind: JsonValueKind.Array } contents)
            yield break;

        var index = 0;
        foreach (var entry in contents.EnumerateArray())
        {
            var path = view.CustomDataPath.Append("contents").AppendIndex(index++);
            if (entry.ValueKind is not JsonValueKind.Object)
                continue; // ParameterTypeWarnings says so.

            if (!ContentId.IsValid(JsonValues.GetMember(entry, "id")))
                yield return new(path.Append("id"), "should be a string or an integer.");

            var quantity = JsonValues.GetMember(entry, "quantity");
            if (!JsonInteger.IsInteger(quantity))
                yield return new(path.Append("quantity"), "should be an integer.");
            else if (JsonInteger.GetDigits(quantity) is not { } digits || digits.All(digit => digit == '0'))
                yield return new(path.Append("quantity"), "should be 1 or more.");

            if (JsonValues.GetMember(entry, "item_price") is { ValueKind: not JsonValueKind.Undefined } price && !IsPrice(price))
                yield return new(path.Append("item_price"), "should be a number, 0 or more.");
        }
    }

    private static bool IsPrice(JsonElement price) => JsonTypes.IsNumber(price) && GetNumber(price) >= 0;

    private static double GetNumber(JsonElement number) =>
        number.ValueKind is JsonValueKind.Number ? number.GetDouble() : double.Parse(number.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
