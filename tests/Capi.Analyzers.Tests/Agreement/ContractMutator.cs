namespace Capi.Analyzers.Tests.Agreement;

/// <summary>Mutates a contract into another one that mostly compiles: with other annotations, keys, types and modifiers.</summary>
internal static class ContractMutator
{
    // Texts of one row replace each other.
    private static readonly string[][] Alternatives =
    [
        ["[Hashed]", "[Clear]", "[CustomData]", "[Flatten]", "[EventId]", "[EventTime]", "[OptOut]", "[EventConsent]", "[EventSourceUrl]", ""],
        ["[Hashed(", "[Clear(", "[CustomData("],
        ["\"em\"", "\"fbc\"", "\"value\"", "\"external_id\"", "\"contents\"", "\"EM\"", "\"order_id\"", "\"event_time\"", "\"\""],
        ["string Id", "string? Id", "long Id", "double Id", "Guid Id", "string OrderId"],
        ["string Id => \"a\"", "string Id => \"\"", "string Id { get; } = \"a\"", "string Id => null!"],
        ["=> \"EUR\"", "=> \"Euro\"", "=> \" eur\"", "=> \"\""],
        ["(\"Lead\"", "(\"Purchase\"", "(\"lead\"", "(\"Contact\""],
        ["ActionSource.Email", "ActionSource.PhoneCall", "ActionSource.PhysicalStore", "ActionSource.SystemGenerated"],
        ["string? Email", "string? IpAddress", "string? InvoiceEmail", "string? Fbp", "string? City", "string? Thing", "int Email", "string[] Email", "object Email", "Uri Email"],
        ["string Email", "string Fbc", "string LastName", "string Name", "string Diagnosis", "string CardNumber", "long LeadId", "string Street", "decimal Value", "bool Email", "List<string> Email"],
        ["DateTimeOffset At", "DateTimeOffset? At", "DateTime At", "long At"],
        ["partial ", "partial abstract ", ""],
        ["{ get; init; }", "{ set { } }", "{ private get; init; }", "{ get; init; } = default!;"],
        ["public string", "private string", "protected string", "public static string"],
    ];

    public static string Mutate(string source, Random random)
    {
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var alternatives = Alternatives[random.Next(Alternatives.Length)];
            var occurrences = alternatives.Where(alternative => alternative.Length > 0).SelectMany(alternative => FindOccurrences(source, alternative)).ToArray();
            if (occurrences.Length == 0)
                continue;

            var (start, length) = occurrences[random.Next(occurrences.Length)];
            source = source.Remove(start, length).Insert(start, alternatives[random.Next(alternatives.Length)]);
        }

        return source;
    }

    private static IEnumerable<(int Start, int Length)> FindOccurrences(string source, string alternative)
    {
        for (var at = source.IndexOf(alternative, StringComparison.Ordinal); at >= 0; at = source.IndexOf(alternative, at + 1, StringComparison.Ordinal))
            yield return (at, alternative.Length);
    }
}
