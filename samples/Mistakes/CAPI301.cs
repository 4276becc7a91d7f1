// The console output contains the raw email address.
using Capi;

namespace Mistakes.Rule301;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);

public static class Desk
{
    public static void Greet(LeadCaptured lead) =>
        Console.WriteLine(lead.Email); // CAPI301
}
