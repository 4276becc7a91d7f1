namespace Capi.Analyzers.Tests.Migration;

/// <summary>The names that the examples use for the mistakes, and the rules for them.</summary>
internal static class ExampleSlugs
{
    private static readonly Dictionary<string, string> SlugsById = new()
    {
        ["CAPI500"] = "raw-in-hashed-slot",
        ["CAPI501"] = "hashed-clear-slot",
        ["CAPI502"] = "wrong-normaliser",
        ["CAPI503"] = "hash-of-hash",
        ["CAPI504"] = "hash-of-empty",
        ["CAPI505"] = "hash-format",
        ["CAPI506"] = "culture-lower",
        ["CAPI507"] = "low-entropy-id-hash",
        ["CAPI508"] = "event-id-missing",
        ["CAPI509"] = "event-id-unstable",
        ["CAPI510"] = "event-name",
        ["CAPI511"] = "website-required",
        ["CAPI512"] = "identity-required",
        ["CAPI513"] = "purchase-value",
        ["CAPI514"] = "value-type",
        ["CAPI515"] = "currency-literal",
        ["CAPI516"] = "content-ids-shape",
        ["CAPI517"] = "test-code-live",
        ["CAPI518"] = "secret-literal",
        ["CAPI519"] = "token-in-url",
        ["CAPI520"] = "pii-log",
        ["CAPI521"] = "pii-custom-data",
        ["CAPI522"] = "sensitive-category",
        ["CAPI523"] = "url-leak",
        ["CAPI524"] = "script-injection",
        ["CAPI525"] = "pii-in-page",
        ["CAPI526"] = "twin-mismatch",
        ["CAPI527"] = "consent-missing",
        ["CAPI528"] = "consent-substitute",
        ["CAPI529"] = "consent-bypass-storage",
        ["CAPI530"] = "invented-identity",
        ["CAPI531"] = "ip-source",
        ["CAPI532"] = "event-time",
        ["CAPI533"] = "fbc-format",
        ["CAPI534"] = "opt-out-constant",
        ["CAPI535"] = "lead-id",
        ["CAPI536"] = "param-misplaced",
        ["CAPI537"] = "action-source",
        ["CAPI538"] = "result-ignored",
        ["CAPI539"] = "fire-and-forget",
        ["CAPI540"] = "shared-mutation",
        ["CAPI541"] = "record-leak",
        ["CAPI542"] = "null-serialised",
        ["CAPI543"] = "graph-version",
    };

    /// <summary>The name of the mistake that a rule reports.</summary>
    public static string GetSlug(string id) => SlugsById[id];
}
