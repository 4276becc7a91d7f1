namespace Capi.Generators.Tests.ContractReading;

// Contracts to which a GA4 event is bound.
internal static partial class InvalidContractCorpus
{
    private static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> GetGa4Events()
    {
        yield return ("unknown GA4 event", ContractProblemKind.Ga4EventUnknown, "CAPI023", Bind("\"lead\"", ""), Bind("\"lead\", IsCustom = true", ""));
        yield return ("GA4 event of another event", ContractProblemKind.Ga4EventMismatch, "CAPI024", Bind("\"purchase\"", ""), Bind("\"generate_lead\"", ""));
        yield return ("GA4 event of a call", ContractProblemKind.Ga4EventActionSource, "CAPI024", "[Ga4Event(\"generate_lead\")] " + CreateContract("[Hashed] public string? Email { get; set; }").Replace("\"Lead\"", "\"Lead\", ActionSource = ActionSource.PhoneCall", StringComparison.Ordinal), Bind("\"generate_lead\"", "[Hashed] public string? Email { get; set; }"));
        yield return ("GA4 event without a required value", ContractProblemKind.Ga4ValueMissing, "CAPI026", Bind("\"generate_lead\"", "public required int Count { get; init; }"), Bind("\"generate_lead\"", "public required int? Count { get; init; }"));
        yield return ("contract that can't be created", ContractProblemKind.Ga4Unconstructible, "CAPI027", Bind("\"generate_lead\"", "public Order(out int count) => count = 1;"), Bind("\"generate_lead\"", "public Order(out int count) => count = 1; private Order() { }"));
    }

    private static string Bind(string arguments, string members) => $"[Ga4Event({arguments})] {CreateContract(members)}";
}
