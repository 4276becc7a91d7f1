using Capi.ContractReading.Fields;
using Capi.ContractReading.Ga4;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI026: a required member has no value in a GA4 event.</summary>
internal sealed class Ga4ValueMissingRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI026";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "GA4 event can't supply a required member",
        "'{0}' is required, but {1}, so no GA4 event can be bound to '{2}'; make it nullable or optional",
        RuleCategories.Contract);

    /// <summary>The shared instance.</summary>
    public static readonly Ga4ValueMissingRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Adds the problem of a member; <see cref="Ga4BindingReader"/> finds it.</summary>
    /// <param name="field">The field that can't be supplied; null for a member without annotation.</param>
    public static void Report(ReadingState state, ISymbol member, ContractField? field) =>
        state.Problems.Add(new(Instance, member, field?.Key) { Detail = GetCause(field) });

    private static string GetCause(ContractField? field) => field switch
    {
        null => "has no attribute, so nothing says which GA4 parameter it is",
        { Value.Kind: ScalarKind.Digest } => "is a digest, which GA4 normalizes differently",
        { Key: "fbc" or "fbp" or "client_ip_address" or "client_user_agent" } => $"'{field.Key}' is the request's and is added from its context",
        _ => $"GA4 has no parameter for '{field.Key}'",
    };

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [FormatName(problem.Symbol), problem.Detail!, contract.Type.Name];

    private static string FormatName(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingType: { } type } ? type.Name + "." + symbol.Name : MessageFormat.FormatName(symbol);
}
