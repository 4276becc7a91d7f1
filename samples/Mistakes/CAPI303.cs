// URLs are stored in logs, browser histories and referrers.
using Capi;

namespace Mistakes.Rule303;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email)
{
    [CustomData("note")] public string? Note { get; init; }
}

public sealed record Visitor(string Email, string Phone);

public static class Desk
{
    public static Uri Thanks(LeadCaptured lead) =>
        new("https://shop.example/thanks?to=" + lead.Email); // CAPI303

    public static LeadCaptured Capture(string number, DateTimeOffset at, Visitor visitor) =>
        new(number, at, visitor.Email) { Note = "Call " + visitor.Phone }; // CAPI303
}
