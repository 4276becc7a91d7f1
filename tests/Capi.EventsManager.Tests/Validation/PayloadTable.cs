using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Capi.EventsManager.Tests.Validation;

/// <summary>The rows of payloads.jsonl.</summary>
internal static class PayloadTable
{
    /// <summary>The time at which the payloads are validated, that of <see cref="TestServer"/>.</summary>
    public static readonly FakeTimeProvider Clock = new(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    private static readonly Dictionary<string, string> ValidEvents = new(StringComparer.Ordinal)
    {
        ["purchase"] = $$$"""
            {"event_name":"Purchase","event_time":1795348800,"event_id":"order-1","action_source":"website","event_source_url":"https://shop.example/thanks",
            "user_data":{"em":"{{{SampleHashes.A}}}","fbp":"fb.1.1554763741205.1098115397","client_user_agent":"Mozilla/5.0"},"custom_data":{"value":42.5,"currency":"EUR"}}
            """,
        ["app"] = $$$"""
            {"event_name":"AddToCart","event_time":1795348800,"event_id":"cart-1","action_source":"app","user_data":{"em":"{{{SampleHashes.A}}}"},
            "app_data":{"advertiser_tracking_enabled":1,"extinfo":["i2","com.x","1.0","1.0.0","18.1","iPhone","en_US","CET","","1","2","3","6","256","128","Europe/Berlin"]}}
            """,
        ["messaging"] = """
            {"event_name":"Purchase","event_time":1795348800,"event_id":"order-1","action_source":"business_messaging","messaging_channel":"whatsapp",
            "user_data":{"page_id":"1","ctwa_clid":"ARAkLkA8rmlFeiCktEJQ-Q"},"custom_data":{"value":42.5,"currency":"EUR"}}
            """,
        ["crm"] = """
            {"event_name":"QualifiedLead","event_time":1795348800,"event_id":"lead-1","action_source":"system_generated","user_data":{"lead_id":"525645896321548"},
            "custom_data":{"event_source":"crm","lead_event_source":"My CRM"}}
            """,
        ["offline"] = $$$"""
            {"event_name":"Purchase","event_time":1795348800,"event_id":"order-1","action_source":"physical_store","user_data":{"em":"{{{SampleHashes.A}}}"},
            "custom_data":{"value":42.5,"currency":"EUR","order_id":"o-1"}}
            """,
    };

    public static IReadOnlyList<Row> Rows { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "payloads.jsonl")).Select(line => new Row(JsonNode.Parse(line)!.AsObject()))];

    /// <summary>One payload and what Meta says about it.</summary>
    internal sealed class Row(JsonObject json)
    {
        public int? Code => json["code"]?.GetValue<int>();

        public int? Subcode => json["subcode"]?.GetValue<int>();

        public string? Blame => json["blame"]?.GetValue<string>();

        public IReadOnlyList<string> Advice => [.. (json["advice"]?.AsArray() ?? []).Select(text => text!.GetValue<string>())];

        public JsonNode? CreateEvent()
        {
            if (json["base"]?.GetValue<string>() is not { } name)
                return json["event"]?.DeepClone();

            var result = JsonNode.Parse(ValidEvents[name])!.AsObject();
            foreach (var path in json["unset"]?.AsArray() ?? [])
                result.With(path!.GetValue<string>(), null);
            foreach (var (path, value) in json["set"]?.AsObject() ?? [])
                Set(result, path, value);
            return result;
        }

        public override string ToString() => json.ToJsonString();

        // Only the first dot separates: the names of unknown parameters can have dots.
        private static void Set(JsonObject target, string path, JsonNode? value)
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
                target[path] = value?.DeepClone();
            else
                target[path[..dot]]!.AsObject()[path[(dot + 1)..]] = value?.DeepClone();
        }
    }
}
