using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>Judges one operation by itself and by what stands around it.</summary>
internal abstract class UsageRule
{
    /// <summary>Id, severity and message.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The operations it wants to see.</summary>
    public abstract IEnumerable<OperationKind> Operations { get; }

    /// <summary>Reports what is wrong with one of them. Called by several threads.</summary>
    public abstract void Check(OperationAnalysisContext context, UsageTypes types);
}
