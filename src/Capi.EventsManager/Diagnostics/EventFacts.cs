using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Diagnostics;

/// <summary>What the rules need to know of an event, found once for each event. Immutable and thread-safe.</summary>
internal sealed class EventFacts
{
    /// <summary>The parameters that one person, browser or connection has for itself.</summary>
    public static readonly IReadOnlyList<string> PersonKeys = ["em", "ph", "external_id", "client_ip_address", "fbc", "fbp"];

    // By reference: an event that changes is another object.
    private static readonly ConditionalWeakTable<ReceivedEvent, EventFacts> All = [];

    private EventFacts(ReceivedEvent received)
    {
        Findings = [.. DiagnosticsReport.EventRules.SelectMany(rule => rule.Find(received))];
        ServerPerson = [.. PersonKeys.Select(key => received.Server?.FindIdentifier(key)?.Fingerprint)];
        HasPhoneInEmail = received.Copies.Any(copy => copy.FindIdentifier("em") is { } email && IsPhone(email));
        Hashes = [.. received.Copies.SelectMany(GetHashes)];
    }

    /// <summary>The problems that the event shows by itself.</summary>
    public IReadOnlyList<EventFinding> Findings { get; }

    /// <summary>True if em of a copy is a phone number in clear.</summary>
    public bool HasPhoneInEmail { get; }

    /// <summary>The fingerprints of the server copy, in the order of <see cref="PersonKeys"/>.</summary>
    public IReadOnlyList<ulong?> ServerPerson { get; }

    /// <summary>The start of each hash, and of the hash of that hash.</summary>
    public IReadOnlyList<(EventSource Source, string Key, ulong Hash, ulong HashOfHash)> Hashes { get; }

    /// <summary>Returns the facts of an event.</summary>
    public static EventFacts Get(ReceivedEvent received) => All.GetValue(received, one => new EventFacts(one));

    /// <summary>True if the value of em is a phone number in clear.</summary>
    public static bool IsPhone(ReceivedIdentifier email) => email.Checks.Any(check => check is { Name: IdentifierChecks.NotPhone, IsPassed: false });

    private static IEnumerable<(EventSource Source, string Key, ulong Hash, ulong HashOfHash)> GetHashes(EventCopy copy) =>
        from identifier in copy.Identifiers
        where identifier.Form is IdentifierForm.Hashed
        from value in identifier.Values
        let hash = IdentifierValue.Normalize(value)
        where hash.Length == 2 * SHA256.HashSizeInBytes
        select (copy.Source, identifier.Key, Convert.ToUInt64(hash[..16], 16), BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(hash))));
}
