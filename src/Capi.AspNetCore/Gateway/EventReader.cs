using System.Text.Json;
using Capi.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Gateway;

/// <summary>Converts the events of a request to Meta's. Thread safe.</summary>
internal sealed class EventReader(MetaGatewayOptions options, PageUrl pageUrl, OriginCheck origins, TimeProvider time)
{
    /// <summary>Converts a GA4 event.</summary>
    public GatewayEvent ReadGa4(HttpRequest request, string name, in EventScope scope)
    {
        var orderId = GetClearText("order_id", scope.Find("transaction_id"));
        var items = ItemReader.ReadGa4(scope.Find("items"));
        var (value, currency) = GetAmount(name, scope.Find("value"), scope.Find("currency"));
        return new GatewayEvent
        {
            Name = name,
            EventId = GetEventId(scope.Find("event_id")) ?? (name == StandardEvents.Purchase ? orderId : null) ?? CreateEventId(),
            Time = time.GetUtcNow(),
            EventSourceUrl = GetPageUrl(request, GetPageLocation(scope)),
            ReferrerUrl = pageUrl.FromHeader(JsonValues.GetText(scope.FindShared("page_referrer"))),
            Customer = CustomerReader.Read(scope),
            Value = value,
            Currency = currency,
            OrderId = orderId,
            SearchString = GetClearText("search_string", scope.Find("search_term")),
            ContentType = items.Ids.Count > 0 ? "product" : null,
            ContentIds = items.Ids,
            Contents = [.. items.Items.Select(static item => item.Content)],
            Items = items.Items,
        };
    }

    /// <summary>Converts a Pixel call of the page. It has no identifiers: those are the request's.</summary>
    public GatewayEvent ReadPixel(HttpRequest request, string name, in EventScope scope)
    {
        var data = JsonValues.Get(scope.Event, "custom_data");
        var (value, currency) = GetAmount(name, JsonValues.Get(data, "value"), JsonValues.Get(data, "currency"));
        return new GatewayEvent
        {
            Name = name,
            EventId = GetEventId(JsonValues.Get(scope.Event, "event_id")) ?? CreateEventId(),
            Time = time.GetUtcNow(),
            EventSourceUrl = GetPageUrl(request, JsonValues.GetText(scope.FindShared("event_source_url"))),
            ReferrerUrl = pageUrl.FromHeader(JsonValues.GetText(scope.FindShared("referrer_url"))),
            Value = value,
            Currency = currency,
            Properties = PixelPropertyReader.Read(data),
        };
    }

    /// <summary>The URL of the page with its whole query, in which a click ID may stand; null if the page isn't the site's.</summary>
    public string? GetOwnPageLocation(HttpRequest request, in EventScope scope) =>
        GetPageLocation(scope) is { } location && origins.IsOwnPage(request, PageUrl.GetHost(location)) ? location : null;

    private static string? GetPageLocation(in EventScope scope) =>
        JsonValues.GetText(scope.FindShared("page_location")) ?? JsonValues.GetText(scope.FindShared("event_source_url"));

    private string? GetPageUrl(HttpRequest request, string? url) => url is not null && origins.IsOwnPage(request, PageUrl.GetHost(url)) ? pageUrl.FromHeader(url) : null;

    // A value without a currency is useless, and Meta would reject the event. A currency isn't guessed. A purchase without one stays invalid.
    private static (decimal? Value, string? Currency) GetAmount(string name, JsonElement value, JsonElement currency)
    {
        var (amount, code) = (JsonValues.GetNumber(value), JsonValues.GetText(currency));
        if (amount is null && value.ValueKind != JsonValueKind.Undefined)
            GatewayMetrics.RecordDropped("value");
        if (amount is null || name == StandardEvents.Purchase || !string.IsNullOrWhiteSpace(code))
            return (amount, code);

        GatewayMetrics.RecordDropped("value");
        return default;
    }

    private static string? GetClearText(string key, JsonElement value) => ClearText.Filter(key, JsonValues.GetText(value));

    // Unchanged: the Pixel sends the same text.
    private static string? GetEventId(JsonElement value) => JsonValues.GetText(value) is { } id && ClearText.Filter("event_id", id) is not null ? id : null;

    private string? CreateEventId() => options.CreateMissingEventIds ? Guid.NewGuid().ToString() : null;
}
