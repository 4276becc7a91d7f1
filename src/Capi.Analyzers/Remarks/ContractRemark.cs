using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Remarks;

/// <summary>A rule about a contract that gets its code all the same. The generator never asks it.</summary>
internal abstract class ContractRemark
{
    /// <summary>Id, severity and message.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>True when it speaks of what is not there: of a contract with a mistake it can't know.</summary>
    public virtual bool NeedsWholeContract => false;

    /// <summary>Everything it has to say of a contract.</summary>
    /// <param name="facts">What the reader found.</param>
    /// <param name="contract">Where the parts stand.</param>
    /// <param name="options">The options of the file with [MetaEvent].</param>
    /// <param name="same">Gives equal words as one object.</param>
    public abstract IEnumerable<Diagnostic> Of(ContractFacts facts, ContractPlaces contract, AnalyzerConfigOptions options, SameWords same);
}
