namespace Capi.CatalogWriter;

/// <summary>Writes the constants class for the names of the standard events.</summary>
internal static class StandardEventFile
{
    public static string Write(CatalogSource source) => ConstantsClass.Write(
        "StandardEvents",
        "The names of Meta's <see href=\"https://developers.facebook.com/docs/meta-pixel/reference#standard-events\">standard events</see>, which are the same for Pixel and server events.",
        source.Events.Select(definition => (definition.EventName, definition.EventName, CSharp.EscapeXml(definition.When))));
}
