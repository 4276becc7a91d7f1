// A DateTime doesn't identify an instant unless its kind is known.
using Capi;

namespace Mistakes.Rule005;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTime At, // CAPI005
    [Hashed] string Email);
