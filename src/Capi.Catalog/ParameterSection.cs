namespace Capi.Catalog;

/// <summary>The section of a request that contains a parameter: https://developers.facebook.com/docs/marketing-api/conversions-api/parameters</summary>
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
