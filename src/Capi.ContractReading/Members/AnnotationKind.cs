namespace Capi.ContractReading.Members;

/// <summary>The kinds of attributes on a member.</summary>
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
