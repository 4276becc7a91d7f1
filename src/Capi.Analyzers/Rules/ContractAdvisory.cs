using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>A rule that doesn't prevent code generation. The generator doesn't use it.</summary>
internal abstract class ContractAdvisory
{
    /// <summary>The rule's descriptor.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>True if the rule reports missing data, which is unknown while the contract has errors.</summary>
    public virtual bool RequiresValidContract => false;

    /// <summary>Gets the rule's diagnostics for a contract.</summary>
    /// <param name="definition">The contract as the reader found it.</param>
    /// <param name="contract">The contract's source locations.</param>
    /// <param name="options">The analyzer options of the file that contains [MetaEvent].</param>
    /// <param name="argumentCache">The cache for message arguments.</param>
    public abstract IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache);
}
