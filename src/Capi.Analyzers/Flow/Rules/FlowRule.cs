using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>A diagnostic rule about the origins of values. Stateless: one instance is shared by all threads.</summary>
internal abstract class FlowRule
{
    /// <summary>The ID, severity and message.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>False for a rule against hard-coded or generated values: tests use them on purpose.</summary>
    public virtual bool AppliesToTestProjects => true;

    /// <summary>Checks a value that is written to a contract member.</summary>
    public virtual void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
    }

    /// <summary>Checks a value that is written to a sink.</summary>
    public virtual void AnalyzeSinkWrite(SinkWrite write, FlowDiagnosticReporter report)
    {
    }
}
