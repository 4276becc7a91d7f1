using System.Globalization;
using Capi.Catalog;
using Capi.Identity;

namespace Capi.Payload.Tests.Support;

/// <summary>Computes the expected result of an <see cref="OrderPaid"/> without the writer.</summary>
internal static class OrderReference
{
    public static (EnqueueResult Result, string? Json) Expect(OrderPaid order, MetaEventContext context)
    {
        if (!context.Consent.AllowsSending)
            return (EnqueueResult.ConsentWithheld, null);

        var reason = ReasonOf(order, context);
        return reason == InvalidReason.None
            ? (EnqueueResult.Accepted, JsonOf(order, context))
            : (EnqueueResult.Invalid(reason), null);
    }

    private static InvalidReason ReasonOf(OrderPaid order, MetaEventContext context)
    {
        if (order.PaidAt != default && order.PaidAt > Events.Now.AddMinutes(1))
            return InvalidReason.EventTimeInFuture;
        if (order.PaidAt != default && order.PaidAt < Events.Now.AddDays(-7).AddMinutes(1))
            return InvalidReason.EventTimeTooOld;
        if (order.PaidAt == default)
            return InvalidReason.EventTimeMissing;
        if (string.IsNullOrWhiteSpace(order.Number))
            return InvalidReason.EventIdMissing;
        if (SlowJson.CustomText(order.Number) is null || order.Number.Any(unit => unit is < ' ' or '\u007F'))
            return InvalidReason.EventIdUnusable;
        if (!IsIdentified(Identifiers(order, context).Where(identifier => identifier.Json is not null).Select(identifier => identifier.Name)))
            return InvalidReason.CustomerInformationInsufficient;
        if (order.Value is null)
            return InvalidReason.ValueMissing;
        return CurrencyOf(order) is null ? InvalidReason.CurrencyMissing : InvalidReason.None;
    }

    private static string JsonOf(OrderPaid order, MetaEventContext context)
    {
        var limited = context.Consent.IsLimitedDataUse;
        var time = order.PaidAt < Events.Now ? order.PaidAt : Events.Now;
        return SlowJson.Object(
            ("event_name", "\"Purchase\""),
            ("event_time", SlowJson.Number(time.ToUnixTimeSeconds())),
            ("event_id", SlowJson.Text(order.Number!)),
            ("action_source", "\"website\""),
            ("event_source_url", Url(order.Page) ?? Url(context.EventSourceUrl)),
            ("referrer_url", Url(context.ReferrerUrl)),
            ("data_processing_options", limited ? "[\"LDU\"]" : null),
            ("data_processing_options_country", limited ? SlowJson.Number(context.Consent.Country) : null),
            ("data_processing_options_state", limited ? SlowJson.Number(context.Consent.State) : null),
            ("user_data", SlowJson.Object(Identifiers(order, context))),
            ("custom_data", SlowJson.Object(
                ("value", SlowJson.Number(order.Value)),
                ("currency", CurrencyOf(order)),
                ("note", SlowJson.CustomText(order.Note)),
                ("margin", SlowJson.Number(order.Margin)),
                ("gift", order.Gift is { } gift ? gift ? "true" : "false" : null),
                ("contents", SlowJson.Array(order.Lines?.Select(LineOf))),
                ("tags", SlowJson.Array(order.Tags?.Select(SlowJson.CustomText))))))!;
    }

    private static (string Name, string? Json)[] Identifiers(OrderPaid order, MetaEventContext context) =>
    [
        ("em", SlowJson.Array(order.Emails?.Select(email => Sent("em", email)).Distinct())),
        ("fn", Sent("fn", order.FirstName)),
        ("ct", Sent("ct", order.City)),
        ("db", Sent("db", order.Born?.ToString("yyyyMMdd", CultureInfo.InvariantCulture))),
        ("external_id", Sent("external_id", order.CustomerId?.ToString(CultureInfo.InvariantCulture))),
        ("fbc", Sent("fbc", context.Fbc)),
        ("fbp", Sent("fbp", context.Fbp)),
        ("client_ip_address", Sent("client_ip_address", context.ClientIpAddress)),
        ("client_user_agent", Sent("client_user_agent", context.ClientUserAgent)),
    ];

    private static string? Sent(string key, string? value) =>
        MetaIdentity.Evaluate(key, value).Value is { } sent ? SlowJson.Text(sent) : null;

    // Spec section 8.4.
    private static bool IsIdentified(IEnumerable<string> keys)
    {
        var written = keys.ToHashSet();
        string[][] tooBroad =
            [["ct", "country", "st", "zp", "ge", "client_user_agent"], ["db", "client_user_agent"], ["fn", "ge"], ["ln", "ge"]];
        return !tooBroad.Any(set => written.IsSubsetOf(set));
    }

    private static string? CurrencyOf(OrderPaid order) =>
        order.Currency?.Trim().ToUpperInvariant() is { } code && Currencies.All.Contains(code) ? $"\"{code}\"" : null;

    private static string? LineOf(OrderLine? line) => SlowJson.CustomText(line?.Sku) is null || line?.Quantity is null ? null : SlowJson.Object(
        ("id", SlowJson.CustomText(line.Sku)), ("quantity", SlowJson.Number(line.Quantity)), ("item_price", SlowJson.Number(line.Price)));

    private static string? Url(string? url) =>
        url is not null && url.StartsWith("https://", StringComparison.Ordinal) && url.Length > "https://".Length ? SlowJson.Text(url) : null;
}
