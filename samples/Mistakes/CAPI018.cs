// The customer's number alone lets Meta recognise few people. This is a message; the .editorconfig here raises it, to be seen.
using Capi;

namespace Mistakes.Rule018;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured( // CAPI018
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string CustomerId);
