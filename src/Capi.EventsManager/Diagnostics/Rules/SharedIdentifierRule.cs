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

    private static IEnumerable<AffectedEvent> GetAffected(DiagnosticsInput input, string key, string[] people) =>
        from pair in input.AllCopies
        where pair.Copy.Source is EventSource.Server
        let shared = pair.Copy.FindIdentifier(key)
        where shared?.Fingerprint is not null
        group pair by shared.Fingerprint into sharing
        where people.Any(person => sharing.Select(pair => pair.Copy.FindIdentifier(person)?.Fingerprint).OfType<ulong>().Distinct().Count() >= MinPeople)
        from pair in sharing
        select AffectedEvent.Create(pair.Event, pair.Copy.Source, $"user_data.{key}");
}
