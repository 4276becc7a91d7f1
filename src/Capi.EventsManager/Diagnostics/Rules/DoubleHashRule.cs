using System.Security.Cryptography;
using System.Text;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>A hash that is the hash of another one: the value was hashed twice.</summary>
internal sealed class DoubleHashRule : IDiagnosticRule
{
    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input)
    {
        var all = input.All.SelectMany(one => one.Facts.Hashes).ToList();
        var hashes = all.Select(one => (one.Key, one.Hash)).ToHashSet();
        var twice = all.Select(one => (one.Key, Hash: one.HashOfHash)).Where(hashes.Contains).ToHashSet();
        List<AffectedEvent> affected = twice.Count == 0 ? [] : [.. input.All.SelectMany(one => GetAffected(one.Event, one.Facts, twice))];
        if (affected.Count > 0)
        {
            yield return new()
            {
                Name = "double_hash",
                Title = "Customer information seems to be hashed twice",
                Solution = "The value is the SHA-256 of a hash that arrived elsewhere, so it never matches. Hash the normalized value once; the Pixel hashes its values itself.",
                Severity = DiagnosticSeverity.Error,
                Documentation = MetaDocs.CustomerInformation,
                Events = affected,
            };
        }
    }

    private static IEnumerable<AffectedEvent> GetAffected(ReceivedEvent received, EventFacts facts, HashSet<(string Key, ulong Hash)> twice) =>
        from hash in facts.Hashes
        where twice.Contains((hash.Key, hash.Hash))
        group hash by (hash.Source, hash.Key) into found
        select AffectedEvent.Create(received, found.Key.Source, $"user_data.{found.Key.Key} is the hash of a hash");
}
