namespace Capi.EventsManager.Diagnostics;

/// <summary>Addresses of Meta's documentation.</summary>
internal static class MetaDocs
{
    public const string CustomerInformation = Base + "parameters/customer-information-parameters";
    public const string ServerEvent = Base + "parameters/server-event";
    public const string CustomData = Base + "parameters/custom-data";
    public const string AppData = Base + "parameters/app-data";
    public const string ClickIds = Base + "parameters/fbp-and-fbc";
    public const string Deduplication = Base + "deduplicate-pixel-and-server-events";
    public const string BestPractices = Base + "best-practices";
    public const string Using = Base + "using-the-api";
    public const string DatasetQuality = Base + "dataset-quality-api";

    private const string Base = "https://developers.facebook.com/docs/marketing-api/conversions-api/";

    /// <summary>Returns the page about a parameter: <c>user_data.em</c>.</summary>
    public static string FindPage(string path) => path switch
    {
        "user_data.fbc" or "user_data.fbp" => ClickIds,
        "event_id" => Deduplication,
        _ when path.StartsWith("user_data", StringComparison.Ordinal) => CustomerInformation,
        _ when path.StartsWith("custom_data", StringComparison.Ordinal) => CustomData,
        _ when path.StartsWith("app_data", StringComparison.Ordinal) => AppData,
        _ => ServerEvent,
    };
}
