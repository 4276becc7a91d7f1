using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Payloads;

/// <summary>Puts sample values into an event. All of them are made up.</summary>
internal static class ExampleValues
{
    private const string SampleHash = "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f";

    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["event_name"] = "\"Purchase\"",
        ["event_id"] = "\"order-4711\"",
        ["action_source"] = "\"website\"",
        ["event_source_url"] = "\"https://shop.example/thanks\"",
        ["referrer_url"] = "\"https://shop.example/checkout\"",
        ["user_data"] = $$"""{"em":["{{SampleHash}}"],"client_user_agent":"Mozilla/5.0 (X11; Linux x86_64)"}""",
        ["custom_data"] = """{"value":42.5,"currency":"EUR"}""",
        ["client_ip_address"] = "\"203.0.113.7\"",
        ["client_user_agent"] = "\"Mozilla/5.0 (X11; Linux x86_64)\"",
        ["fbc"] = "\"fb.1.1554763741205.IwAR2Sample_Click-ID\"",
        ["fbp"] = "\"fb.1.1558571054389.1098115397\"",
        ["fb_login_id"] = "10203040506070",
        ["lead_id"] = "1234567890123456",
        ["page_id"] = "\"1234567890\"",
        ["page_scoped_user_id"] = "\"9876543210\"",
        ["ig_account_id"] = "\"1234567890\"",
        ["ig_sid"] = "\"9876543210\"",
        ["ctwa_clid"] = "\"ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LE\"",
        ["whatsapp_business_account_id"] = "\"1234567890\"",
        ["value"] = "42.5",
        ["currency"] = "\"EUR\"",
        ["content_ids"] = """["TEA-ASSAM-100"]""",
        ["content_type"] = "\"product\"",
        ["contents"] = """[{"id":"TEA-ASSAM-100","quantity":1}]""",
        ["id"] = "\"TEA-ASSAM-100\"",
        ["quantity"] = "1",
        ["item_price"] = "42.5",
        ["lead_event_source"] = "\"Name of the CRM\"",
        ["messaging_channel"] = "\"whatsapp\"",
        ["data_processing_options"] = """["LDU"]""",
        ["data_processing_options_country"] = "1",
        ["data_processing_options_state"] = "1000",
        ["extinfo"] = """["a2","","","","14","","","","","","","","","","",""]""",
        ["app_data"] = """{"advertiser_tracking_enabled":1,"application_tracking_enabled":1,"extinfo":["a2","","","","14","","","","","","","","","","",""]}""",
    };

    /// <summary>Sets the sample value of a parameter. Returns false if none is known.</summary>
    public static bool Set(JsonArray events, FieldPath? field, DateTimeOffset now)
    {
        if (field is null)
            return false;
        if (field.Segments.Count == 2)
        {
            events[Index(field)] = CreateEvent(now);
            return true;
        }
        // An item of a list is corrected as a whole list of one sample.
        var key = field.Segments.Last(segment => !IsIndex(segment));
        if (CreateSample(field, key, now) is not { } sample)
            return Remove(events, field);
        var target = FindParent(events, field, creates: true);
        if (target is JsonObject parent && !IsIndex(field.Segments[^1]))
            parent[key] = sample;
        else if (target is JsonArray list && int.Parse(field.Segments[^1], CultureInfo.InvariantCulture) is var index && index < list.Count)
            list[index] = sample is JsonArray { Count: > 0 } samples ? samples[0]!.DeepClone() : sample;
        else
            return false;
        return true;
    }

    /// <summary>Removes a parameter. Returns false if there is none.</summary>
    public static bool Remove(JsonArray events, FieldPath? field)
    {
        if (field is null || field.Segments.Count <= 2)
            return false;
        return FindParent(events, field, creates: false) switch
        {
            JsonObject parent => FindName(parent, field.Segments[^1]) is { } name && parent.Remove(name),
            JsonArray list when int.TryParse(field.Segments[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => RemoveAt(list, index),
            _ => false,
        };
    }

    /// <summary>Replaces what identifies a person in clear, except fbc and fbp, and removes personal data of other places.</summary>
    public static void ReplacePersonalValues(JsonNode? node)
    {
        if (node is not JsonObject json)
            return;
        if (json["user_data"] is JsonObject userData)
        {
            foreach (var (key, value) in userData.ToList())
                Replace(userData, key, value);
        }
        foreach (var (key, value) in json.Where(member => member.Key != "user_data").ToList())
            RemovePersonal(json, key, value);
    }

    private static void Replace(JsonObject userData, string key, JsonNode? value)
    {
        if (key is "fbc" or "fbp" || IsHash(value))
            return;
        if (ParameterDefinitions.Find(ParameterSection.UserData, key) is { Handling: Handling.Hash or Handling.HashOptional })
            userData[key] = SampleHash;
        else if (Samples.TryGetValue(key, out var sample))
            userData[key] = JsonNode.Parse(sample);
        else
            userData.Remove(key);
    }

    private static void RemovePersonal(JsonObject parent, string key, JsonNode? value)
    {
        using var document = JsonDocument.Parse(value?.ToJsonString() ?? "null");
        if (value is JsonObject json)
        {
            foreach (var (name, member) in json.ToList())
                RemovePersonal(json, name, member);
        }
        else if (PersonalMembers.MustHide(key, document.RootElement))
        {
            if (Samples.TryGetValue(key, out var sample))
                parent[key] = JsonNode.Parse(sample);
            else
                parent.Remove(key);
        }
    }

    private static bool IsHash(JsonNode? value) => value switch
    {
        JsonArray list => list.All(IsHash),
        JsonValue text => text.TryGetValue<string>(out var hash) && HashedValue.IsSha256(hash),
        _ => false,
    };

    private static JsonNode? CreateSample(FieldPath field, string key, DateTimeOffset now)
    {
        if (key == "event_time")
            return now.ToUnixTimeSeconds();
        var section = field.Segments.Contains("user_data", StringComparer.Ordinal) ? ParameterSection.UserData
            : field.Segments.Contains("custom_data", StringComparer.Ordinal) ? ParameterSection.CustomData
            : ParameterSection.Event;
        var definition = ParameterDefinitions.Find(section, key);
        if (section is ParameterSection.UserData && definition?.Handling is Handling.Hash)
            return SampleHash;
        if (Samples.TryGetValue(key, out var sample) && (definition is not null || field.Segments.Count > 4))
            return JsonNode.Parse(sample);
        return definition is null ? null : CreateByType(definition);
    }

    private static JsonNode? CreateByType(ParameterDefinition definition) => definition.Type switch
    {
        _ when definition.Values.Count > 0 && definition.Type is ParameterType.String => definition.Values[0],
        ParameterType.Number => 42.5,
        ParameterType.Integer or ParameterType.ZeroOrOne => 1,
        ParameterType.Boolean => true,
        ParameterType.String => "text",
        ParameterType.Date => "2026-12-24",
        _ => null,
    };

    private static JsonNode? FindParent(JsonArray events, FieldPath field, bool creates)
    {
        JsonNode? node = events[Index(field)];
        foreach (var segment in field.Segments.Skip(2).SkipLast(1))
        {
            node = node switch
            {
                JsonObject parent when parent[segment] is { } child => child,
                JsonObject parent when creates => parent[segment] = new JsonObject(),
                JsonArray list when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }
        return node;
    }

    // Names that could be personal data are replaced in paths; any such name is meant.
    private static string? FindName(JsonObject parent, string name) =>
        parent.ContainsKey(name) ? name : parent.Select(member => member.Key).FirstOrDefault(key => FieldNames.Sanitize(key) == name && key != name);

    private static bool RemoveAt(JsonArray list, int index)
    {
        list.RemoveAt(index);
        return true;
    }

    private static JsonObject CreateEvent(DateTimeOffset now) => new()
    {
        ["event_name"] = "Purchase",
        ["event_time"] = now.ToUnixTimeSeconds(),
        ["event_id"] = "order-4711",
        ["action_source"] = "website",
        ["event_source_url"] = JsonNode.Parse(Samples["event_source_url"]),
        ["user_data"] = JsonNode.Parse(Samples["user_data"]),
        ["custom_data"] = JsonNode.Parse(Samples["custom_data"]),
    };

    private static int Index(FieldPath field) => int.Parse(field.Segments[1], CultureInfo.InvariantCulture);

    private static bool IsIndex(string segment) => segment.All(char.IsAsciiDigit);
}
