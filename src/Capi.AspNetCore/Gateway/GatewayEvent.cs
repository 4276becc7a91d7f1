using System.Text.Json;
using Capi.Payload;

namespace Capi.AspNetCore.Gateway;

/// <summary>An event from a page, without a contract of its own. Immutable.</summary>
internal sealed class GatewayEvent : IMetaEvent<GatewayEvent>
{
    /// <summary>The name of an event without one; never sent.</summary>
    public static string EventName => "GatewayEvent";

    public static ActionSource ActionSource => ActionSource.Website;

    public required string Name { get; init; }

    public string? EventId { get; init; }

    public DateTimeOffset Time { get; init; }

    public string? EventSourceUrl { get; init; }

    public string? ReferrerUrl { get; init; }

    public GatewayCustomer Customer { get; init; } = GatewayCustomer.None;

    public decimal? Value { get; init; }

    public string? Currency { get; init; }

    public string? OrderId { get; init; }

    public string? SearchString { get; init; }

    public string? ContentType { get; init; }

    public IReadOnlyList<string> ContentIds { get; init; } = [];

    public IReadOnlyList<GatewayContent> Contents { get; init; } = [];

    /// <summary>The custom data of a Pixel call without value and currency.</summary>
    public IReadOnlyList<(byte[] Key, PixelProperty Property)> Properties { get; init; } = [];

    /// <summary>The contents of a GA4 event with their items, valid as long as the request's document; for contracts.</summary>
    public IReadOnlyList<(GatewayContent Content, JsonElement Source)> Items { get; init; } = [];

    public static string? GetEventName(in GatewayEvent value) => value.Name;

    public static void Write(in GatewayEvent value, MetaEventWriter writer)
    {
        writer.WriteEventTime(value.Time);
        writer.WriteEventId(value.EventId);
        writer.WriteEventSourceUrl(value.EventSourceUrl);
        writer.WriteReferrerUrl(value.ReferrerUrl);

        writer.WriteStartUserData();
        value.Customer.Write(writer);
        writer.WriteEndUserData();

        writer.WriteStartCustomData();
        value.WriteCustomData(writer);
        writer.WriteEndCustomData();
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(GatewayEvent);

    private void WriteCustomData(MetaEventWriter writer)
    {
        writer.WriteValue(Value);
        writer.WriteCurrency(Currency);
        writer.WriteProperty("order_id"u8, OrderId);
        writer.WriteProperty("search_string"u8, SearchString);
        writer.WriteProperty("content_type"u8, ContentType);
        writer.WriteStartArray("content_ids"u8);
        foreach (var id in ContentIds)
            writer.WriteItem(id);
        writer.WriteEndArray();
        writer.WriteStartArray("contents"u8);
        foreach (var content in Contents)
            WriteContent(writer, content);
        writer.WriteEndArray();
        foreach (var (key, property) in Properties)
            property.Write(writer, key);
    }

    private static void WriteContent(MetaEventWriter writer, GatewayContent content)
    {
        writer.WriteStartContent();
        writer.WriteProperty("id"u8, content.Id);
        GatewayNumber.Write(writer, "quantity"u8, content.Quantity);
        writer.WriteProperty("item_price"u8, content.ItemPrice);
        writer.WriteProperty("title"u8, content.Title);
        writer.WriteProperty("brand"u8, content.Brand);
        writer.WriteProperty("category"u8, content.Category);
        writer.WriteEndContent();
    }
}
