// A DateTime does not say by itself which moment is meant.
using Capi;

namespace Mistakes.Rule005;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTime At, // CAPI005
    [Hashed] string Email);
