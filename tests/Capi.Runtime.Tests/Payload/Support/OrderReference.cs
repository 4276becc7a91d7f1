using System.Globalization;
using Capi.Catalog;
using Capi.Identifiers;

namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>Computes the expected result of an <see cref="OrderPaid"/> without the writer.</summary>
internal static class OrderReference
{
    public static (EnqueueResult Result, string? Json) GetExpected(OrderPaid order, MetaEventContext context)
    {
        if (!context.Consent.AllowsSending)
            return (EnqueueResult.ConsentWithheld, null);

        var reason = GetReason(order, context);
        return reason == InvalidReason.None
            ? (EnqueueResult.Accepted, GetJson(order, context))
            : (EnqueueResult.Invalid(reason), null);
    }

    private static InvalidReason GetReason(OrderPaid order, MetaEventContext context)
    {
        if (order.PaidAt != default && order.PaidAt > TestEvents.Now.AddMinutes(1))
            return InvalidReason.EventTimeInFuture;
        if (order.PaidAt != default && order.PaidAt < TestEvents.Now.AddDays(-7).AddMinutes(1))
            return InvalidReason.EventTimeTooOld;
        if (order.PaidAt == default)
            return InvalidReason.EventTimeMissing;
        if (string.IsNullOrWhiteSpace(order.Number))
            return InvalidReason.EventIdMissing;
        if (ReferenceJson.FormatCustomDataString(order.Number) is null || order.Number.Any(unit => unit is < ' ' or '\u007F'))
            return InvalidReason.EventIdUnusable;
        if (!IsIdentified(GetIdentifiers(order, context).Where(identifier => identifier.Json is not null).Select(identifier => identifier.Name)))
            return InvalidReason.CustomerInformationInsufficient;
        if (order.Value is null)
            return InvalidReason.ValueMissing;
        if (order.Value < 0)
            return InvalidReason.ValueNegative;
        return GetCurrencyJson(order) is null ? InvalidReason.CurrencyMissing : InvalidReason.None;
    }

    private static string GetJson(OrderPaid order, MetaEventContext context)
    {
        var limited = context.Consent.IsLimitedDataUse;
        var time = order.PaidAt < TestEvents.Now ? order.PaidAt : TestEvents.Now;
        return ReferenceJson.FormatObject(
            ("event_name", "\"Purchase\""),
            ("event_time", ReferenceJson.FormatNumber(time.ToUnixTimeSeconds())),
            ("event_id", ReferenceJson.FormatString(order.Number!)),
            ("action_source", "\"website\""),
            ("event_source_url", GetUrlJson(order.Page) ?? GetUrlJson(context.EventSourceUrl)),
            ("referrer_url", GetUrlJson(context.ReferrerUrl)),
            ("data_processing_options", limited ? "[\"LDU\"]" : null),
            ("data_processing_options_country", limited ? ReferenceJson.FormatNumber(context.Consent.DataProcessingOptionsCountry) : null),
            ("data_processing_options_state", limited ? ReferenceJson.FormatNumber(context.Consent.DataProcessingOptionsState) : null),
            ("user_data", ReferenceJson.FormatObject(GetIdentifiers(order, context))),
            ("custom_data", ReferenceJson.FormatObject(
                ("value", ReferenceJson.FormatNumber(order.Value)),
                ("currency", GetCurrencyJson(order)),
                ("note", ReferenceJson.FormatCustomDataString(order.Note)),
                ("margin", ReferenceJson.FormatNumber(order.Margin)),
                ("gift", order.Gift is { } gift ? gift ? "true" : "false" : null),
                ("contents", ReferenceJson.FormatArray(order.Lines?.Select(GetLineJson))),
                ("tags", ReferenceJson.FormatArray(order.Tags?.Select(ReferenceJson.FormatCustomDataString))))))!;
    }

    private static (string Name, string? Json)[] GetIdentifiers(OrderPaid order, MetaEventContext context) =>
    [
        ("em", ReferenceJson.FormatArray(order.Emails?.Select(email => GetIdentifierJson("em", email)).Distinct())),
        ("fn", GetIdentifierJson("fn", order.FirstName)),
        ("ct", GetIdentifierJson("ct", order.City)),
        ("db", GetIdentifierJson("db", order.Born?.ToString("yyyyMMdd", CultureInfo.InvariantCulture))),
        ("external_id", GetIdentifierJson("external_id", order.CustomerId?.ToString(CultureInfo.InvariantCulture))),
        ("fbc", GetIdentifierJson("fbc", context.Fbc)),
        ("fbp", GetIdentifierJson("fbp", context.Fbp)),
        ("client_ip_address", GetIdentifierJson("client_ip_address", context.ClientIpAddress)),
        ("client_user_agent", GetIdentifierJson("client_user_agent", context.ClientUserAgent)),
    ];

    private static string? GetIdentifierJson(string key, string? value) =>
        IdentifierHasher.Hash(key, value).Value is { } sent ? ReferenceJson.FormatString(sent) : null;

    // Spec section 8.4.
    private static bool IsIdentified(IEnumerable<string> keys)
    {
        var written = keys.ToHashSet();
        string[][] tooBroad =
            [["ct", "country", "st", "zp", "ge", "client_user_agent"], ["db", "client_user_agent"], ["fn", "ge"], ["ln", "ge"]];
        return !tooBroad.Any(set => written.IsSubsetOf(set));
    }

    private static string? GetCurrencyJson(OrderPaid order) =>
        order.Currency?.Trim().ToUpperInvariant() is { } code && Currencies.All.Contains(code) ? $"\"{code}\"" : null;

    private static string? GetLineJson(OrderLine? line) => ReferenceJson.FormatCustomDataString(line?.Sku) is null || line?.Quantity is null or <= 0 ? null : ReferenceJson.FormatObject(
        ("id", ReferenceJson.FormatCustomDataString(line.Sku)), ("quantity", ReferenceJson.FormatNumber(line.Quantity)), ("item_price", ReferenceJson.FormatNumber(line.Price < 0 ? null : line.Price)));

    private static string? GetUrlJson(string? url) =>
        url is not null && url.StartsWith("https://", StringComparison.Ordinal) && url.Length > "https://".Length ? ReferenceJson.FormatString(url) : null;
}
