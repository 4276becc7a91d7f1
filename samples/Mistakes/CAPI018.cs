// A customer number alone has a low match quality. Its severity is info; the .editorconfig in this folder raises it to warning.
using Capi;

namespace Mistakes.Rule018;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured( // CAPI018
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string CustomerId);
