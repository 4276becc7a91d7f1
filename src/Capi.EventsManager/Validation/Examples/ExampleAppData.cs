using System.Text.Json.Nodes;

namespace Capi.EventsManager.Validation.Examples;

/// <summary>Sample values of app_data.</summary>
internal static class ExampleAppData
{
    private static readonly string[] Extinfo =
        ["i2", "com.example.shop", "1.0", "1.0.0", "18.1", "iPhone17,1", "en_US", "CET", "", "1206", "2622", "3", "6", "256", "128", "Europe/Berlin"];

    public static JsonObject Create() => new()
    {
        ["advertiser_tracking_enabled"] = 1,
        ["application_tracking_enabled"] = 1,
        ["extinfo"] = new JsonArray([.. Extinfo.Select(entry => (JsonNode)entry)]),
    };
}
