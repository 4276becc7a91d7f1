using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI203: a click id, browser id or user agent is changed on its way into its member.</summary>
internal sealed class ClearValueChangedRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.ClearValueChanged;

    /// <inheritdoc/>
    /// <remarks>The other clear values have forms of their own: an address may lose its port.</remarks>
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

    private static string Say(IOperation change) => change is IInvocationOperation { TargetMethod.Name: var name } ? name : "the range";
}
