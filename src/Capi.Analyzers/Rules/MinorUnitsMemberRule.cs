using Capi.Analyzers.Flow.KnownApis;
using Capi.Analyzers.Flow.Rules;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI410: a member whose name says that it is in cents is sent as an amount.</summary>
internal sealed class MinorUnitsMemberRule : ContractAdvisory
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => MinorUnitsRule.Instance.Descriptor;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache)
    {
        foreach (var field in definition.Fields)
        {
            if (!MinorUnitsRule.IsAmount(field.Section, field.Key) || MessageFormat.GetValueType(field.Member) is not { } type || !MinorUnits.IsAmount(field.Member, type))
                continue;

            yield return Diagnostic.Create(
                Descriptor, contract.GetLocation(field.SourceAnnotation, field.Member), argumentCache.GetOrAdd(MessageFormat.FormatName(field.Member)), argumentCache.GetOrAdd(field.Key));
        }
    }
}
