using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>Checks one operation and the code around it.</summary>
internal abstract class UsageRule
{
    /// <summary>The rule's descriptor.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The kinds of operation that the rule checks.</summary>
    public abstract IEnumerable<OperationKind> OperationKinds { get; }

    /// <summary>Checks an operation and reports diagnostics. Called from several threads.</summary>
    public abstract void Analyze(OperationAnalysisContext context, UsageTypes types);
}
