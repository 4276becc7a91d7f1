using Capi.Catalog;

namespace Capi.Reading;

/// <summary>What an action source asks of the members.</summary>
/// <remarks>Asked last: while anything else is wrong, what seems to be missing may be what is wrong.</remarks>
internal static class ActionSourceRule
{
    // What makes an event one of a CRM's lead (spec section 12.2).
    private const string LeadId = "lead_id";

    private const string EventSource = "event_source";

    private static readonly string[] LeadKeys = [EventSource, "lead_event_source"];

    private static readonly IReadOnlyList<string> Sources = Parameters.Find(ParameterSection.CustomData, EventSource)!.Values;

    /// <summary>Records a contract whose events Meta would refuse or not understand for the place where they happen.</summary>
    public static void Check(ReadingState state, string actionSource)
    {
        if (state.Problems.Count > 0)
            return;

        if (actionSource is "PhysicalStore" or "PhoneCall")
            CheckIdentifiers(state);
        else if (actionSource == "SystemGenerated")
            CheckLead(state);
    }

    // Behind a purchase in a shop or a call stands no browser, so the context adds nothing to the contract's own identifiers.
    private static void CheckIdentifiers(ReadingState state)
    {
        var keys = Keys(state);
        if (BroadSets.Hold(keys))
            state.Problems.Add(new(ContractProblemKind.TooBroad, state.Contract) { Meaning = string.Join(", ", keys) });
    }

    private static void CheckLead(ReadingState state)
    {
        if (state.Fields.FirstOrDefault(field => field.Section == FieldSection.UserData && field.Key == LeadId) is not { } lead)
            return;

        var missing = LeadKeys.Where(key => !state.CustomKeys.Contains(key)).ToList();
        if (missing.Count > 0)
            state.Problems.Add(new(ContractProblemKind.LeadDataMissing, state.Contract) { Missing = missing, OtherMember = lead.Member });
        else if (state.Fields.FirstOrDefault(field => field.Section == FieldSection.CustomData && field.Key == EventSource) is { } source
            && DeclaredValue.Text(source.Member, state) is { Length: > 0 } text
            && !Sources.Contains(text))
            state.Problems.Add(new(ContractProblemKind.LeadSourceUnknown, source.Member, EventSource, source.Source) { Meaning = text, OtherMember = lead.Member });
    }

    private static List<string> Keys(ReadingState state) =>
        [.. state.Fields.Where(field => field.Section == FieldSection.UserData).Select(field => field.Key).Distinct()];
}
