using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Capi.Identifiers;

namespace Capi.Generators.Tests.Support;

/// <summary>
/// A slow and simple reference of the emitted code: reads the attributes by reflection and normalises each identifier
/// with <see cref="IdentifierHasher"/>. Shares no code with generator or writer.
/// </summary>
internal static class ReferenceSerializer
{
    private static readonly DateTimeOffset Epoch = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The JSON of one event with an empty context.</summary>
    public static string Serialize(object contract)
    {
        var type = contract.GetType();
        var metaEvent = type.GetCustomAttribute<MetaEventAttribute>()!;
        var entries = AnnotatedValueReader.ReadValues(contract).ToList();

        var root = new JsonObject { ["event_name"] = metaEvent.EventName };
        foreach (var entry in entries.Where(entry => entry.Attribute is EventTimeAttribute && entry.Value is not null))
            root["event_time"] = (long)Math.Floor(((DateTimeOffset)entry.Value! - Epoch).TotalSeconds);
        foreach (var entry in entries.Where(entry => entry.Attribute is EventIdAttribute && entry.Value is not null))
            root["event_id"] = FormatText(entry.Value!);
        root["action_source"] = metaEvent.ActionSource switch
        {
            ActionSource.PhysicalStore => "physical_store",
            ActionSource.SystemGenerated => "system_generated",
            var oneWord => oneWord.ToString().ToLowerInvariant(),
        };
        AddUrl<EventSourceUrlAttribute>(root, "event_source_url", entries);
        AddUrl<ReferrerUrlAttribute>(root, "referrer_url", entries);
        foreach (var entry in entries.Where(entry => entry.Attribute is OptOutAttribute && entry.Value is not null))
            root["opt_out"] = (bool)entry.Value!;

        root["user_data"] = CreateUserData(entries);
        if (CreateCustomData(entries.Where(entry => entry.Attribute is CustomDataAttribute), GetCustomDataKey) is { Count: > 0 } customData)
            root["custom_data"] = customData;
        return ReferenceJsonWriter.Write(root);
    }

    private static void AddUrl<T>(JsonObject root, string key, List<AnnotatedValue> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Attribute is T && entry.Value is not null))
            root[key] = entry.Value is Uri uri ? uri.OriginalString : (string)entry.Value!;
    }

    private static JsonObject CreateUserData(List<AnnotatedValue> entries)
    {
        var json = new JsonObject();
        // With several countries, none is known to belong to the phone number.
        var countries = entries.Where(entry => entry.Attribute is HashedAttribute && ReferenceKeys.GetUserDataKey(entry) == "country").ToList();
        var country = countries is [{ Value: string only }] ? only : null;
        var groups = entries
            .Where(entry => entry.Attribute is HashedAttribute or ClearAttribute)
            .GroupBy(entry => ReferenceKeys.GetUserDataKey(entry));
        foreach (var group in groups)
        {
            var values = group.SelectMany(entry => GetItems(entry.Value)).Select(item => GetIdentifier(group.Key, group.First().Attribute, item, country)).OfType<string>();
            var isList = group.Count() > 1 || group.Any(entry => IsCollection(entry.Type));
            if (!isList && values.FirstOrDefault() is { } single)
                json[group.Key] = single;
            else if (isList && values.Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } list)
                json[group.Key] = new JsonArray([.. list.Select(item => JsonValue.Create(item))]);
        }

        return json;
    }

    private static string? GetIdentifier(string key, Attribute attribute, object value, string? country)
    {
        if (value is Sha256Digest digest)
            return digest.IsEmpty ? null : digest.ToHexString();
        if (value is Guid id && id == Guid.Empty)
            return null;

        var result = IdentifierHasher.Hash(key, value switch
        {
            DateOnly date => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            _ => FormatText(value),
        }, country);

        // IdentifierHasher hashes external_id; [Clear] sends it unchanged.
        return key == "external_id" && attribute is ClearAttribute ? FormatText(value) : result.Value;
    }

    private static JsonObject CreateCustomData(IEnumerable<AnnotatedValue> entries, Func<AnnotatedValue, string> getKey)
    {
        var json = new JsonObject();
        string[] nonNegative = getKey == GetContentKey ? ["item_price", "price"] : ["num_items", "fb_num_items", "predicted_ltv", "item_price", "quantity"];
        foreach (var group in entries.GroupBy(getKey))
        {
            var isArray = ReferenceKeys.IsCustomDataList(group.Key)
                || group.Any(entry => IsCollection(entry.Type) || IsContent(entry.Type));
            var values = group.SelectMany(entry => GetItems(entry.Value)).Select(item => CreateNode(group.Key, item)).OfType<JsonNode>()
                .Where(node => !(nonNegative.Contains(group.Key) && IsNegative(node))).ToList();
            if (isArray && values.Count > 0)
                json[group.Key] = new JsonArray([.. values]);
            else if (!isArray && values.Count > 0)
                json[group.Key] = values[0];
        }

        return json;
    }

    private static bool IsNegative(JsonNode node) =>
        node is JsonValue && double.TryParse(node.ToJsonString().Trim('"'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number < 0;

    private static string GetCustomDataKey(AnnotatedValue entry) =>
        ((CustomDataAttribute)entry.Attribute).Key ?? ReferenceKeys.GetCustomDataKey(entry.Name);

    private static string GetContentKey(AnnotatedValue entry) =>
        ((CustomDataAttribute)entry.Attribute).Key ?? ReferenceKeys.GetContentKey(entry.Name);

    private static JsonNode? CreateNode(string key, object value) => value switch
    {
        _ when IsContent(value.GetType()) => CreateCustomData(AnnotatedValueReader.ReadValues(value), GetContentKey) is { Count: > 0 } entry
            && (key != "contents" || (entry.ContainsKey("id") && entry["quantity"] is { } quantity && double.Parse(quantity.ToJsonString().Trim('"'), CultureInfo.InvariantCulture) > 0)) ? entry : null,
        double number when !double.IsFinite(number) => null,
        float number when !float.IsFinite(number) => null,
        bool truth => JsonValue.Create(truth),
        decimal or double or float or sbyte or byte or short or ushort or int or uint or long or ulong or nint or nuint
            => JsonNode.Parse(ReferenceJsonWriter.RemoveExponent(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture))),
        DateOnly date => JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTimeOffset time => JsonValue.Create(time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)),
        _ when key == "currency" => FormatText(value).Trim().ToUpperInvariant() is { Length: 3 } code ? JsonValue.Create(code) : null,
        _ => FormatText(value) is { } text && !string.IsNullOrWhiteSpace(text) && IsWellFormed(text) ? JsonValue.Create(text) : null,
    };

    private static bool IsWellFormed(string text) => new System.Text.UTF8Encoding(false, false).GetString(System.Text.Encoding.UTF8.GetBytes(text)) == text;

    private static IEnumerable<object> GetItems(object? value) => value switch
    {
        null => [],
        string => [value],
        _ when value.GetType().GetProperty("IsDefault")?.GetValue(value) is true => [],
        IEnumerable items => items.Cast<object?>().OfType<object>().Where(IsDefinedOrNotEnum),
        _ => IsDefinedOrNotEnum(value) ? [value] : [],
    };

    private static bool IsDefinedOrNotEnum(object value) => value is not Enum || Enum.IsDefined(value.GetType(), value);

    private static string FormatText(object value) => value switch
    {
        string text => text,
        Uri uri => uri.OriginalString,
        Guid id => id.ToString("D"),
        IPAddress address => address.ToString(),
        Enum named => GetEnumText(named),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string GetEnumText(Enum value)
    {
        var field = value.GetType().GetField(value.ToString())!;
        return field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? field.GetCustomAttribute<EnumMemberAttribute>()?.Value
            ?? field.Name;
    }

    private static bool IsContent(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type).GetCustomAttribute<MetaContentAttribute>() is not null;

    private static bool IsCollection(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(Nullable.GetUnderlyingType(type) ?? type);
}
