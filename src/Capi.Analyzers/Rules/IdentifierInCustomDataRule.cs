using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI103: an identifier is sent as custom data, instead of or in addition to customer information.</summary>
internal sealed class IdentifierInCustomDataRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.IdentifierInCustomData;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) => problem.Kind == ContractProblemKind.IdentifierInCustomData
        ? [Names.Of(problem.Symbol), " as well", "remove [CustomData]"]
        : [Names.Of(problem.Symbol), "", problem.Key is { Length: > 0 } key ? "use " + UserDataAttributes.For(key) : "remove [CustomData]"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) =>
        problem is { Kind: ContractProblemKind.PersonalCustomData, Key: { Length: > 0 } key }
            ? [(FixProperties.Key, key), (FixProperties.Replacement, UserDataAttributes.KindFor(key).ToString())]
            : [];
}
