using System.Text.Json;
using System.Text.Json.Serialization;
using Capi.AspNetCore.Pixel;

namespace Capi.Blazor.Rendering;

/// <summary>The base code of a page, and what <c>Capi.Blazor.lib.module.js</c> needs to know when enhanced navigation brings the page without running the code.</summary>
/// <param name="Script">The base code.</param>
/// <param name="Settings">The settings of the script as JSON.</param>
internal sealed partial record PixelPageCode(string Script, string Settings)
{
    /// <summary>The attribute that holds the settings.</summary>
    public const string SettingsAttribute = "data-meta-pixel";

    private string? _imageUrl;

    /// <summary>Creates the code.</summary>
    /// <param name="consent">The consent with which a page starts that has no Pixel yet.</param>
    /// <param name="isConsentKnown">False to leave the consent of a page that has the Pixel already.</param>
    public static PixelPageCode Create(IMetaPixelPage page, string dataset, MetaConsent consent, bool countsPageViews, bool isConsentKnown)
    {
        var setup = CreateSetup(consent);
        var quoted = ScriptText.Quote(dataset);
        var pageView = countsPageViews ? $"fbq('trackSingle',{quoted},'PageView');" : "";

        // Meta's script counts page views by itself when the URL changes, and drops the second one of a page load: with enhanced navigation both are wrong.
        var script =
            $"{BaseCode.Create(page.Script, dataset, consent, sendsPageView: false, relay: CreateRelay(page, dataset))}fbq.disablePushState=fbq.allowDuplicatePageViews=true;{pageView}" +
            $"(window.capiPixel=window.capiPixel||{{datasets:{{}}}}).datasets[{quoted}]=" +
            $"{{url:location.pathname+location.search,setup:{ScriptText.Quote(setup)},waits:{(countsPageViews && !consent.AllowsSending ? "true" : "false")}}};";

        var image = countsPageViews && consent is { AllowsSending: true, IsLimitedDataUse: false } ? page.Image : null;
        var settings = new SettingsJson(dataset, countsPageViews, isConsentKnown ? setup : null);
        return new PixelPageCode(script, JsonSerializer.Serialize(settings, PixelSettingsJson.Default.SettingsJson))
        {
            _imageUrl = image is null ? null : PixelImageUrl.Create(image, dataset, "PageView", null),
        };
    }

    /// <summary>Returns the HTML of a static page.</summary>
    public string ToHtml(IMetaPixelPage page, string? nonce) =>
        PixelHtml.CreateScript(Script, nonce, (SettingsAttribute, Settings), ("data-meta-context", page.ContextToken)) + PixelHtml.CreateImage(_imageUrl);

    private static string? CreateRelay(IMetaPixelPage page, string dataset) =>
        page.FindRelay(dataset) is { } relay ? RelayCode.Create(relay.Url, relay.EventNames, dataset) : null;

    // The calls of fbq that apply the consent, as JSON.
    private static string CreateSetup(MetaConsent consent) => consent.AllowsSending
        ? $$"""[["dataProcessingOptions",{{BaseCode.GetProcessingOptions(consent)}}],["consent","grant"]]"""
        : """[["consent","revoke"]]""";

    private sealed record SettingsJson(string Dataset, bool PageView, string? Setup);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(SettingsJson))]
    private sealed partial class PixelSettingsJson : JsonSerializerContext;
}
