using Capi;

namespace NativeWeb;

/// <summary>A lead that a page reports to the gateway.</summary>
/// <param name="Number">The ID.</param>
/// <param name="At">When it was found.</param>
/// <param name="Email">An email address.</param>
[MetaEvent(StandardEvents.Lead), Ga4Event("generate_lead")]
internal sealed partial record LeadFound([EventId] string Number, [EventTime] DateTimeOffset At, [Hashed] string? Email);
