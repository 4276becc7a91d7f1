// A general-purpose serializer writes every member in clear.
using System.Text.Json;
using Capi;

namespace Mistakes.Rule302;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);

public static class Desk
{
    public static string Keep(LeadCaptured lead) =>
        JsonSerializer.Serialize(lead); // CAPI302
}
