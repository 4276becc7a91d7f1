using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.Catalog;
using Capi.EventsManager.Validation.Validators;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Examples;

/// <summary>Sample values of custom_data for the parameters of an event. Amounts and settings of the event are kept, text is not.</summary>
internal static class ExampleCustomData
{
    private const string AnyText = "example";

    public static JsonObject Create(EventView view, string eventName)
    {
        var example = new JsonObject();
        foreach (var (key, value) in JsonValues.GetMembers(view.CustomData))
        {
            if (FieldNames.Sanitize(key) == key && !PersonalMembers.IsPersonal(key, value) && KeyInference.InferUserDataKey(key) is null)
                Add(example, key, value, eventName);
        }

        if (eventName == "Purchase" || (eventName == "AppendValue" && !example.ContainsKey("net_revenue")))
            AddIfMissing(example, "value", 9.99);
        if (example.ContainsKey("value"))
            AddIfMissing(example, "currency", "EUR");
        if (example.ContainsKey("contents") || example.ContainsKey("content_ids"))
            AddIfMissing(example, "content_type", "product");
        if (example.ContainsKey("event_source"))
            example["lead_event_source"] = "Example CRM";

        return example;
    }

    private static void Add(JsonObject example, string key, JsonElement value, string eventName)
    {
        var isMisplaced = ParameterDefinitions.Find(ParameterSection.CustomData, key) is null
            && (ParameterDefinitions.Find(ParameterSection.UserData, key) is not null || ParameterDefinitions.Find(ParameterSection.Event, key) is not null || key is "eventID" or "eventId" or "eid");
        var isMisused = (key == "num_items" && eventName is not ("Purchase" or "InitiateCheckout")) || (key == "search_string" && eventName != "Search");
        if (!isMisplaced && !isMisused)
            example[key] = CreateValue(key, value);
    }

    private static JsonNode? CreateValue(string key, JsonElement value) => (key, ParameterDefinitions.Find(ParameterSection.CustomData, key)) switch
    {
        ("currency", _) => CurrencyValidator.IsCurrency(value) ? value.GetString() : "EUR",
        ("value", _) => IsPositiveNumber(value) ? JsonNode.Parse(value.GetRawText()) : 9.99,
        ("contents", _) => new JsonArray(new JsonObject { ["id"] = "SKU-1", ["quantity"] = 1, ["item_price"] = 9.99 }),
        ("content_ids", _) => new JsonArray("SKU-1"),
        ("order_id", _) => "order-1001",
        (_, null) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : value.ValueKind is JsonValueKind.Number ? 1 : AnyText,
        (_, { Values.Count: > 0 } parameter) => parameter.Values.FirstOrDefault(known => value.ValueKind is JsonValueKind.String && value.ValueEquals(known)) ?? parameter.Values[0],
        (_, { } parameter) => CreateValue(parameter.Type, value),
    };

    private static JsonNode? CreateValue(ParameterType type, JsonElement value) => type switch
    {
        ParameterType.Number => IsPositiveNumber(value) ? JsonNode.Parse(value.GetRawText()) : 9.99,
        ParameterType.Integer => value.ValueKind is JsonValueKind.Number && JsonInteger.GetDigits(value) is not null ? JsonNode.Parse(value.GetRawText()) : 1,
        ParameterType.ZeroOrOne => 1,
        ParameterType.Boolean => value.ValueKind is JsonValueKind.True,
        ParameterType.Object => new JsonObject(),
        ParameterType.ObjectArray => new JsonArray(new JsonObject()),
        ParameterType.StringArray or ParameterType.StringOrIntegerArray or ParameterType.Array => new JsonArray(AnyText),
        ParameterType.Date => "2026-12-24",
        _ => AnyText,
    };

    private static void AddIfMissing(JsonObject example, string key, JsonNode value)
    {
        if (!example.ContainsKey(key))
            example[key] = value;
    }

    private static bool IsPositiveNumber(JsonElement value) => value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) && number >= 0;
}
