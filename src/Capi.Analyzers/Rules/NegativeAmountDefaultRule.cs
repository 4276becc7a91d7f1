using System.Globalization;
using Capi.Analyzers.Flow;
using Capi.Analyzers.Flow.Rules;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI409: the default value of a contract's parameter is below what the parameter of Meta accepts.</summary>
internal sealed class NegativeAmountDefaultRule : ContractAdvisory
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => NegativeAmountRule.Instance.Descriptor;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache)
    {
        foreach (var field in definition.Fields)
        {
            if (CreateDiagnostic(field, contract) is { } diagnostic)
                yield return diagnostic;

            foreach (var inner in field.ContentFields)
            {
                if (CreateDiagnostic(inner, contract) is { } found)
                    yield return found;
            }
        }
    }

    private Diagnostic? CreateDiagnostic(ContractField field, ContractLocations contract)
    {
        if (NegativeAmountRule.GetLimit(field.Section, field.Key) is not var (minimum, limit, consequence)
            || FindParameter(field.Member) is not { HasExplicitDefaultValue: true, ExplicitDefaultValue: var value }
            || ContractMemberWrite.ConvertToNumber(value) is not { } number || number >= minimum)
            return null;

        return Diagnostic.Create(
            Descriptor, contract.GetLocation(field.SourceAnnotation, field.Member),
            MessageFormat.FormatName(field.Member), number.ToString(CultureInfo.InvariantCulture), field.Key, limit, consequence);
    }

    private static IParameterSymbol? FindParameter(ISymbol member)
    {
        foreach (var constructor in member.ContainingType.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == member.Name)
                    return parameter;
            }
        }

        return null;
    }
}
