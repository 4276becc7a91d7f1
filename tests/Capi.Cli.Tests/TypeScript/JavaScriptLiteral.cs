using System.Globalization;

namespace Capi.Cli.Tests.TypeScript;

/// <summary>Writes values as JavaScript, also those that JSON can't hold: NaN, dates and lone surrogates.</summary>
internal static class JavaScriptLiteral
{
    public static string Create(object? value) => value switch
    {
        null => "null",
        string text => "\"" + string.Concat(text.Select(static unit => $"\\u{(int)unit:x4}")) + "\"",
        bool boolean => boolean ? "true" : "false",
        double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity",
        float number => float.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "NaN",
        DateOnly date => Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTimeOffset time => $"new Date({time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)})",
        Guid guid => Create(guid.ToString("D").ToUpperInvariant()),
        TwinKind.Wrapped => Create("gift \"wrapped\""),
        TwinKind kind => Create(kind.ToString()),
        TwinLine line => $"{{id: {Create(line.Sku)}, quantity: {Create(line.Quantity)}, item_price: {Create(line.UnitPrice)}}}",
        System.Collections.IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Create)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    public static string Create(TwinOrder order) =>
        $"{{event_id: {Create(order.Id)}, value: {Create(order.Value)}, currency: {Create(order.Currency)}, contents: {Create((object?)order.Lines)}, num_items: {Create(order.Count)}, "
        + $"predicted_ltv: {Create(order.Ltv)}, content_name: {Create(order.Name)}, content_ids: {(order.SingleId is null ? "null" : "[" + Create(order.SingleId) + "]")}, tags: {Create((object)order.Tags)}, "
        + $"numbers: {Create((object)order.Numbers)}, is_gift: {Create(order.IsGift)}, ship_on: {Create(order.ShipOn)}, moment: {Create(order.Moment)}, basket: {Create(order.Basket)}, "
        + $"weight: {Create(order.Weight)}, kind: {Create(order.Kind)}}}";
}
