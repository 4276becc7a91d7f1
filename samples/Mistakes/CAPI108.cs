// Sent with the buyer's email address, the title of the book says something about the buyer.
using Capi;

namespace Mistakes.Rule108;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData("pregnancy_book")] string BookTitle); // CAPI108
