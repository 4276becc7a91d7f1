// The library hashes this member, so the value would be hashed twice.
using System.Security.Cryptography;
using System.Text;
using Capi;

namespace Mistakes.Rule201;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);

public static class Desk
{
    public static LeadCaptured Capture(string number, DateTimeOffset at, string email) =>
        new(number, at, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email)))); // CAPI201
}
