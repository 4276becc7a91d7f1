using Capi.Catalog;

namespace Capi.Reading;

/// <summary>Validates what the action source requires of the members.</summary>
/// <remarks>Runs last, and only without other problems: a parameter that seems missing may be the one with the problem.</remarks>
internal static class ActionSourceRule
{
    // With this parameter, the event belongs to a CRM lead:
    // https://developers.facebook.com/docs/marketing-api/conversions-api/conversion-leads-integration
    private const string LeadId = "lead_id";

    private const string EventSource = "event_source";

    private static readonly string[] LeadKeys = [EventSource, "lead_event_source"];

    private static readonly IReadOnlyList<string> Sources = Parameters.Find(ParameterSection.CustomData, EventSource)!.Values;

    /// <summary>Adds a problem when Meta rejects or ignores the events because of their action source.</summary>
    public static void Check(ReadingState state, string actionSource)
    {
        if (state.Problems.Count > 0)
            return;

        if (actionSource is "PhysicalStore" or "PhoneCall")
            CheckIdentifiers(state);
        else if (actionSource == "SystemGenerated")
            CheckLead(state);
    }

    // In a store or on the phone there is no browser, so the context adds no identifiers to those of the contract.
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
