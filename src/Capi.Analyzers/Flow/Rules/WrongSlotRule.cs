using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI204: a value that says it is one identifier goes into the member of another.</summary>
internal sealed class WrongSlotRule : FlowRule
{
    // Keys of which no two are ever the same value. Missing are an id of one's own, which may be anything, and parts of
    // other values (the year of birth).
    private static readonly HashSet<string> Exclusive = new(StringComparer.Ordinal)
    {
        "em", "ph", "fn", "ln", "db", "ge", "ct", "st", "zp", "country", "fbc", "fbp", "client_ip_address", "client_user_agent",
    };

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.WrongSlot;

    /// <inheritdoc/>
    public override void Written(SlotWrite write, FlowReport report)
    {
        if (!Exclusive.Contains(write.Slot.Key) || write.Slot.Section != Reading.FieldSection.UserData)
            return;

        // Only what is certain: one origin, or several that agree.
        var said = write.Known.Facts.Where(fact => fact.Kind == FactKind.Key).ToList();
        if (said.Count == 0 || said.Any(fact => fact.Key != said[0].Key || IsPart(fact)) || said[0].Key is not { } key || !IsOther(write.Slot.Key, key))
            return;

        report.Add(Descriptor, write.Value, said[0], Names.Of(write.Slot.Member), write.Slot.Key, key);
    }

    // What was cut out of a value may be another one: the postal code in front of a city.
    private static bool IsPart(Fact fact) =>
        fact.ChangedBy is { } change && change is not IInvocationOperation { TargetMethod.Name: "Trim" or "TrimStart" or "TrimEnd" or "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" };

    private static bool IsOther(string slot, string said) => slot != said && Exclusive.Contains(said) && !IsCityState(slot, said);

    // Berlin and Singapore are a city and a state, or a city and a country.
    private static bool IsCityState(string one, string other) =>
        one is "ct" or "st" or "country" && other is "ct" or "st" or "country";
}
