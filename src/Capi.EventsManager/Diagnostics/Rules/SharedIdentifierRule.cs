using System.Runtime.InteropServices;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>One identifier for many people: the address of a proxy, a shared test account, a placeholder.</summary>
internal sealed class SharedIdentifierRule : IDiagnosticRule
{
    /// <summary>Fewer people can share a household, an office or a device.</summary>
    private const int MinPeople = 5;

    // What is shared, and by which parameter people are told apart.
    private static readonly (string Key, string[] People)[] Keys =
    [
        ("em", ["external_id", "fbp"]),
        ("ph", ["em", "external_id", "fbp"]),
        ("external_id", ["em", "fbp"]),
        ("client_ip_address", ["em", "external_id", "fbp"]),
        ("fbc", ["em", "external_id", "fbp"]),
        ("fbp", ["em", "external_id"]),
    ];

    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input)
    {
        List<AffectedEvent> affected = [.. Keys.SelectMany(one => GetAffected(input, one.Key, one.People))];
        if (affected.Count > 0)
        {
            yield return new()
            {
                Name = "shared_identifier",
                Title = "Identical customer information for many people",
                Solution = "One value came with five or more people, so it matches the wrong ones. Usual causes: the server's own address, a test account, a placeholder.",
                Documentation = MetaDocs.BestPractices,
                Events = affected,
            };
        }
    }

    private static IEnumerable<AffectedEvent> GetAffected(DiagnosticsInput input, string key, string[] people)
    {
        var shared = GetIndex(key);
        int[] persons = [.. people.Select(GetIndex)];
        var counts = Count(input, shared);
        return input.All
            .Where(one => one.Facts.ServerPerson[shared] is { } fingerprint && counts[fingerprint] >= MinPeople)
            .GroupBy(one => one.Facts.ServerPerson[shared])
            .Where(sharing => persons.Any(person => HasPeople(sharing.Select(one => one.Facts.ServerPerson[person]))))
            .SelectMany(sharing => sharing.Select(one => AffectedEvent.Create(one.Event, EventSource.Server, $"user_data.{key}")));
    }

    // Most values come with few events, which need no group.
    private static Dictionary<ulong, int> Count(DiagnosticsInput input, int shared)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var (_, facts) in input.All)
        {
            if (facts.ServerPerson[shared] is { } fingerprint)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, fingerprint, out _)++;
        }

        return counts;
    }

    private static bool HasPeople(IEnumerable<ulong?> fingerprints) => fingerprints.OfType<ulong>().Distinct().Skip(MinPeople - 1).Any();

    private static int GetIndex(string key) => EventFacts.PersonKeys.ToList().IndexOf(key);
}
