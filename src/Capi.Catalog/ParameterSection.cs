namespace Capi.Catalog;

/// <summary>The part of a request in which a parameter stands (spec sections 1.3, 2, 3, 5).</summary>
internal enum ParameterSection
{
    Envelope,
    Event,
    UserData,
    CustomData,
    Content,
    AppData,
    OriginalEventData,
    AttributionData,
}
