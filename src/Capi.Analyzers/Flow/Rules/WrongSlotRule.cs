using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI204: a value named like one customer information parameter is assigned to the member of another.</summary>
internal sealed class WrongSlotRule : FlowRule
{
    // Keys that never share a value. external_id is missing because it may be any value; so are parts of other values, such as
    // the year of birth.
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

        // Report only if the key is certain: one origin, or several with the same key.
        var said = write.Known.Facts.Where(fact => fact.Kind == FactKind.Key).ToList();
        if (said.Count == 0 || said.Any(fact => fact.Key != said[0].Key || IsPart(fact)) || said[0].Key is not { } key || !IsOther(write.Slot.Key, key))
            return;

        report.Add(Descriptor, write.Value, said[0], Names.Of(write.Slot.Member), write.Slot.Key, key);
    }

    // A part of a value may be another parameter: the postal code in front of a city.
    private static bool IsPart(Fact fact) =>
        fact.ChangedBy is { } change && change is not IInvocationOperation { TargetMethod.Name: "Trim" or "TrimStart" or "TrimEnd" or "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" };

    private static bool IsOther(string slot, string said) => slot != said && Exclusive.Contains(said) && !IsCityState(slot, said);

    // Berlin is a city and a state, Singapore a city and a country.
    private static bool IsCityState(string one, string other) =>
        one is "ct" or "st" or "country" && other is "ct" or "st" or "country";
}
