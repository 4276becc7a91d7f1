using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI203: a click ID, browser ID or user agent is modified before it is assigned to its member.</summary>
internal sealed class ClearValueChangedRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.ClearValueChanged;

    /// <inheritdoc/>
    /// <remarks>Other clear values may be reformatted: removing the port from an IP address is valid.</remarks>
    public override void Written(SlotWrite write, FlowReport report)
    {
        if (!write.Slot.IsClear || write.Slot.Key is not ("fbc" or "fbp" or "client_user_agent"))
            return;

        foreach (var fact in write.Known.Facts)
        {
            if (fact.Kind == FactKind.Key && fact.Key == write.Slot.Key && fact.ChangedBy is { } change)
                report.Add(Descriptor, write.Value, fact with { Origin = change, At = change }, Names.Of(write.Slot.Member), Say(change));
        }
    }

    private static string Say(IOperation change) => change is IInvocationOperation { TargetMethod.Name: var name } ? name : "the range expression";
}
