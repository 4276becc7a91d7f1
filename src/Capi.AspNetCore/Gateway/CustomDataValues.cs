namespace Capi.AspNetCore.Gateway;

/// <summary>The custom data of an event. A key without a GA4 parameter of its own is the parameter of the same name.</summary>
internal sealed class CustomDataValues(GatewayEvent metaEvent, EventScope scope) : GatewayValues
{
    protected override IReadOnlyList<string> Find(string key) => key switch
    {
        "value" => ToList(ToText(metaEvent.Value)),
        "currency" => ToList(metaEvent.Currency),
        "order_id" => ToList(metaEvent.OrderId),
        "search_string" => ToList(metaEvent.SearchString),
        "content_ids" => metaEvent.ContentIds,
        "content_type" => ToList(metaEvent.ContentType),
        _ => GetTexts(key, scope.Find(key)),
    };
}
