namespace Capi.CatalogWriter;

/// <summary>Writes the class that names the standard events.</summary>
internal static class StandardEventFile
{
    public static string Write(CatalogSource source) => ConstantsClass.Write(
        "StandardEvent",
        "The names of Meta's standard events, the same on Pixel and server (spec section 6).",
        source.Events.Select(definition => (definition.EventName, definition.EventName, CSharp.Xml(definition.When))));
}
