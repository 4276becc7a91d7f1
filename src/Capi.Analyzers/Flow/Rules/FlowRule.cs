using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>Judges values by what is known of them. It has no state: one instance serves all threads.</summary>
internal abstract class FlowRule
{
    /// <summary>Id, severity and message.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>False for a rule against values that are made up: a test makes up all of them.</summary>
    public virtual bool JudgesTests => true;

    /// <summary>A value goes into a slot.</summary>
    public virtual void Written(SlotWrite write, FlowReport report)
    {
    }

    /// <summary>A value goes to a sink.</summary>
    public virtual void Reached(SinkHit hit, FlowReport report)
    {
    }
}
