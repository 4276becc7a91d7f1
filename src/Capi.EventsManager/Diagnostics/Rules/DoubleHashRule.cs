using System.Security.Cryptography;
using System.Text;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>A hash that is the hash of another one: the value was hashed twice.</summary>
internal sealed class DoubleHashRule : IDiagnosticRule
{
    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input)
    {
        var twice = FindTwice(input);
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

    // Runs after each change over all hashes, so the numbers are compared first, and the keys only of the few that are equal.
    private static HashSet<(string Key, ulong Hash)> FindTwice(DiagnosticsInput input)
    {
        var hashes = new HashSet<ulong>(input.All.Count * 4);
        foreach (var (_, facts) in input.All)
        {
            foreach (var one in facts.Hashes)
                hashes.Add(one.Hash);
        }

        var candidates = new List<(string Key, ulong Hash)>();
        foreach (var (_, facts) in input.All)
        {
            foreach (var one in facts.Hashes)
            {
                if (hashes.Contains(one.HashOfHash))
                    candidates.Add((one.Key, one.HashOfHash));
            }
        }

        if (candidates.Count == 0)
            return [];
        var keyed = input.All.SelectMany(one => one.Facts.Hashes).Select(one => (one.Key, one.Hash)).ToHashSet();
        return [.. candidates.Where(keyed.Contains)];
    }

    private static IEnumerable<AffectedEvent> GetAffected(ReceivedEvent received, EventFacts facts, HashSet<(string Key, ulong Hash)> twice) =>
        from hash in facts.Hashes
        where twice.Contains((hash.Key, hash.Hash))
        group hash by (hash.Source, hash.Key) into found
        select AffectedEvent.Create(received, found.Key.Source, $"user_data.{found.Key.Key} is the hash of a hash");
}
