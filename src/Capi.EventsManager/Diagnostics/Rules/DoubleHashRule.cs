using System.Security.Cryptography;
using System.Text;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>A hash that is the hash of another one: the value was hashed twice.</summary>
internal sealed class DoubleHashRule : IDiagnosticRule
{
    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input)
    {
        var hashes = input.AllCopies
            .SelectMany(pair => pair.Copy.Identifiers)
            .Where(identifier => identifier.Form is IdentifierForm.Hashed)
            .SelectMany(identifier => identifier.Values, (identifier, value) => (identifier.Key, Hash: IdentifierValue.Normalize(value)))
            .ToHashSet();
        var twice = hashes.Select(one => (one.Key, Hash: HashAgain(one.Hash))).Where(hashes.Contains).ToHashSet();
        List<AffectedEvent> affected = [.. input.AllCopies.SelectMany(pair => GetAffected(pair.Event, pair.Copy, twice))];
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

    private static IEnumerable<AffectedEvent> GetAffected(ReceivedEvent received, EventCopy copy, HashSet<(string Key, string Hash)> twice) =>
        from identifier in copy.Identifiers
        where identifier.Values.Any(value => twice.Contains((identifier.Key, IdentifierValue.Normalize(value))))
        select AffectedEvent.Create(received, copy.Source, $"user_data.{identifier.Key} is the hash of a hash");

    private static string HashAgain(string hash) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash)));
}
