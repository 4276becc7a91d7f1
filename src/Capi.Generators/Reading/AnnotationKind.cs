namespace Capi.Reading;

/// <summary>What an attribute says of a member.</summary>
internal enum AnnotationKind
{
    EventId,
    EventTime,
    EventSourceUrl,
    ReferrerUrl,
    OptOut,
    EventConsent,
    Hashed,
    Clear,
    CustomData,
    Flatten,
}
