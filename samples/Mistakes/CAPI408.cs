// This is the SHA-256 digest of an empty text, the same for everyone without an email address.
using Capi;

namespace Mistakes.Rule408;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string? Email);

public static class Desk
{
    public static LeadCaptured Capture(string number, DateTimeOffset at, string? email) =>
        new(number, at, email ?? "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"); // CAPI408
}
