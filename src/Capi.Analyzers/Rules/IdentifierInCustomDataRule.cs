using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI103: an identifier is sent as custom data, instead of or in addition to customer information.</summary>
internal sealed class IdentifierInCustomDataRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.IdentifierInCustomData;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) => problem.Kind == ContractProblemKind.IdentifierInCustomData
        ? [MessageFormat.FormatName(problem.Symbol), " as well", "remove [CustomData]"]
        : [MessageFormat.FormatName(problem.Symbol), "", problem.Key is { Length: > 0 } key ? "use " + UserDataAttributes.FormatAttribute(key) : "remove [CustomData]"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        problem is { Kind: ContractProblemKind.PersonalCustomData, Key: { Length: > 0 } key }
            ? [(FixProperties.Key, key), (FixProperties.Replacement, UserDataAttributes.GetKind(key).ToString())]
            : [];
}
