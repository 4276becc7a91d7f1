using System.Collections.Frozen;
using System.Text.Json;

namespace Capi.AspNetCore.Gateway;

/// <summary>Reads the custom data of a Pixel call, so that the relayed event has the same as the one of the Pixel. Identifiers, and text with an email address, are left out
/// and counted.</summary>
internal static class PixelPropertyReader
{
    private const int MaxProperties = 100;
    private const int MaxNameLength = 100;
    private const int MaxTextLength = 64 * 1024;

    // Custom properties are counted as one: a page could make up any number of names.
    private const string OtherKey = "custom_data";

    private static readonly FrozenSet<string> Texts =
        FrozenSet.Create(StringComparer.Ordinal, "order_id", "search_string", "content_type", "content_name", "content_category", "content_ids", "id");

    private static readonly FrozenSet<string> Numbers = FrozenSet.Create(StringComparer.Ordinal, "num_items", "predicted_ltv", "quantity", "item_price");

    private static readonly FrozenSet<string> Lists = FrozenSet.Create(StringComparer.Ordinal, "content_ids", "contents");

    // The keys of user_data and what people call them. "country" and "postal_code" are also standard parameters of travel and property.
    private static readonly FrozenSet<string> Identifiers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "em", "ph", "fn", "ln", "db", "ge", "ct", "st", "zp", "external_id", "client_ip_address", "client_user_agent", "fbc", "fbp", "fbclid", "subscription_id",
        "fb_login_id", "lead_id", "anon_id", "madid", "page_scoped_user_id", "ctwa_clid", "ig_sid", "f5first", "f5last", "fi", "dobd", "dobm", "doby", "app_user_id",
        "email", "email_address", "phone", "phone_number", "first_name", "last_name", "full_name", "date_of_birth", "birthday", "dob", "gender", "zip", "zip_code",
        "user_id", "user_data", "ip", "ip_address", "user_agent", "password");

    /// <summary>Reads all properties but value and currency; none if the custom data is no object.</summary>
    public static IReadOnlyList<(byte[] Key, PixelProperty Property)> Read(JsonElement customData) =>
        ReadMembers(customData, static (name, value) => name is "value" or "currency" ? null : ReadProperty(name, value));

    private static List<(byte[] Key, PixelProperty Property)> ReadMembers(JsonElement element, Func<string, JsonElement, PixelProperty?> read)
    {
        var members = new List<(byte[] Key, PixelProperty Property)>();
        if (element.ValueKind != JsonValueKind.Object)
            return members;

        foreach (var member in element.EnumerateObject().Take(MaxProperties))
        {
            var name = member.Name;
            if (member.Value.ValueKind == JsonValueKind.Null || string.IsNullOrWhiteSpace(name))
                continue;
            if (name.Length > MaxNameLength || Identifiers.Contains(name) || name.Contains('@', StringComparison.Ordinal))
                GatewayMetrics.RecordDropped(OtherKey);
            else if (read(name, member.Value) is { } property)
                members.Add((JsonEncodedText.Encode(name).EncodedUtf8Bytes.ToArray(), property));
        }

        return members;
    }

    private static PixelProperty? ReadProperty(string name, JsonElement value)
    {
        if (!Lists.Contains(name) && value.ValueKind != JsonValueKind.Array)
            return ReadScalar(name, value);

        var items = JsonValues.GetItems(value).Take(ItemReader.MaxItems).Select(item => ReadItem(name, item)).OfType<PixelProperty>().ToArray();
        return items.Length > 0 ? new PixelList(items) : null;
    }

    private static PixelProperty? ReadItem(string name, JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && name != "content_ids" ? new PixelEntry(ReadMembers(item, ReadScalar)) : name == "contents" ? null : ReadScalar(name, item);

    private static PixelProperty? ReadScalar(string name, JsonElement value)
    {
        PixelProperty? property = Numbers.Contains(name)
            ? JsonValues.GetNumber(value) is { } known ? new PixelScalar(null, known, null) : null
            : value.ValueKind switch
            {
                JsonValueKind.True or JsonValueKind.False => Texts.Contains(name) ? null : new PixelScalar(null, null, value.GetBoolean()),
                JsonValueKind.Number when !Texts.Contains(name) => value.TryGetDecimal(out var number) ? new PixelScalar(null, number, null) : null,
                JsonValueKind.Number or JsonValueKind.String => ReadText(name, value),
                _ => null,
            };
        if (property is null)
            GatewayMetrics.RecordDropped(GetTag(name));
        return property;
    }

    // Unchanged: the Pixel sends the same text.
    private static PixelScalar? ReadText(string name, JsonElement value) =>
        JsonValues.GetText(value) is { Length: <= MaxTextLength } text && ClearText.Filter(GetTag(name), text) is not null ? new PixelScalar(text, null, null) : null;

    private static string GetTag(string name) => Texts.Contains(name) || Numbers.Contains(name) ? name : OtherKey;
}
