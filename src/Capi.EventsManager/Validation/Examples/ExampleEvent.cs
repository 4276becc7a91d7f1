using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.Catalog;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Examples;

/// <summary>Shows how an event would be accepted: its parameters in their places, with sample values. Contains nothing of the event but names and settings.</summary>
internal static class ExampleEvent
{
    private const string Url = "https://www.example.com/thanks";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Returns the corrected event as indented JSON.</summary>
    /// <param name="view">An event, a JSON object.</param>
    public static string Create(EventView view)
    {
        var actionSource = GetActionSource(view);
        var eventName = GetEventName(view, actionSource);
        var example = new JsonObject
        {
            ["event_name"] = eventName,
            ["event_time"] = view.ReceivedAt.ToUnixTimeSeconds(),
            ["event_id"] = "order-1001",
            ["action_source"] = actionSource,
        };
        if (actionSource == "website")
            example["event_source_url"] = Url;
        if (view.GetMember("referrer_url").ValueKind is not JsonValueKind.Undefined && actionSource == "website")
            example["referrer_url"] = "https://www.example.com/cart";

        AddPrivacySettings(example, view);
        var channel = actionSource == "business_messaging" ? GetChannel(view) : null;
        if (channel is not null)
            example["messaging_channel"] = channel;

        example["user_data"] = ExampleUserData.Create(view, actionSource, channel);
        if (ExampleCustomData.Create(view, eventName) is { Count: > 0 } customData)
            example["custom_data"] = customData;
        if (actionSource == "app")
            example["app_data"] = ExampleAppData.Create();
        if (eventName is "AppendValue" or "AppendAttribution")
            example["original_event_data"] = new JsonObject { ["event_name"] = "Purchase", ["event_id"] = "order-1000" };
        if (eventName is "AppendAttribution")
            example["attribution_data"] = new JsonObject { ["attribution_share"] = 0.5 };
        return example.ToJsonString(Options);
    }

    private static string GetActionSource(EventView view) =>
        ParameterDefinitions.Find(ParameterSection.Event, "action_source")!.Values.FirstOrDefault(value => value == view.ActionSource) ?? "website";

    // A custom name stays, unless it could identify a person.
    private static string GetEventName(EventView view, string actionSource)
    {
        var name = view.EventName is { } given ? StandardEventSpelling.FindSuggestion(given) ?? given : "Purchase";
        if (actionSource == "business_messaging")
            return Validators.BusinessMessagingValidator.IsAllowedName(name) ? name : "Purchase";
        return FieldNames.Sanitize(name) == name && !PersonalText.Contains(name) ? name : "Purchase";
    }

    private static string GetChannel(EventView view) =>
        ParameterDefinitions.Find(ParameterSection.Event, "messaging_channel")!.Values.FirstOrDefault(value => value == view.GetString("messaging_channel")) ?? "whatsapp";

    private static void AddPrivacySettings(JsonObject example, EventView view)
    {
        if (view.GetMember("opt_out").ValueKind is JsonValueKind.True)
            example["opt_out"] = true;
        if (view.GetMember("data_processing_options").ValueKind is JsonValueKind.Undefined)
            return;

        example["data_processing_options"] = new JsonArray("LDU");
        example["data_processing_options_country"] = 1;
        example["data_processing_options_state"] = 1000;
    }
}
