// The click ID must be sent unchanged, not hashed.
using System.Security.Cryptography;
using System.Text;
using Capi;

namespace Mistakes.Rule202;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Clear] string Fbc);

public static class Desk
{
    public static LeadCaptured Capture(string number, DateTimeOffset at, string email, string click) =>
        new(number, at, email, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(click)))); // CAPI202
}
