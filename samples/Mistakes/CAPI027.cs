// No code can create an interface.
using Capi;

namespace Mistakes.Rule027;

[MetaEvent(StandardEvents.Schedule)]
[Ga4Event("schedule")]
public sealed partial record VisitBooked(
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
    [Flatten] IPerson Person); // CAPI027

public interface IPerson
{
    [Hashed]
    string? Email { get; }
}
