using Capi.Catalog;

namespace Capi.ContractReading;

/// <summary>Validates what the action source requires of the members.</summary>
/// <remarks>Runs last, and only without other problems: a parameter that seems missing may be the one with the problem.</remarks>
internal static class ActionSourceValidator
{
    // With this parameter, the event belongs to a CRM lead:
    // https://developers.facebook.com/docs/marketing-api/conversions-api/conversion-leads-integration
    private const string LeadId = "lead_id";

    private const string EventSource = "event_source";

    private static readonly string[] LeadKeys = [EventSource, "lead_event_source"];

    private static readonly IReadOnlyList<string> AllowedEventSources = ParameterDefinitions.Find(ParameterSection.CustomData, EventSource)!.Values;

    /// <summary>Adds a problem when Meta rejects or ignores the events because of their action source.</summary>
    public static void Validate(ReadingState state, string actionSource)
    {
        if (state.Problems.Count > 0)
            return;

        if (actionSource is "PhysicalStore" or "PhoneCall")
            ValidateIdentifiers(state);
        else if (actionSource == "SystemGenerated")
            ValidateLead(state);
    }

    // In a store or on the phone there is no browser, so the context adds no identifiers to those of the contract.
    private static void ValidateIdentifiers(ReadingState state)
    {
        var keys = GetUserDataKeys(state);
        if (LowMatchKeySets.Contains(keys))
            state.Problems.Add(new(ContractProblemKind.CustomerInformationTooBroad, state.Contract) { Detail = string.Join(", ", keys) });
    }

    private static void ValidateLead(ReadingState state)
    {
        if (state.Fields.FirstOrDefault(field => field.Section == FieldSection.UserData && field.Key == LeadId) is not { } lead)
            return;

        var missing = LeadKeys.Where(key => !state.CustomDataKeys.Contains(key)).ToList();
        if (missing.Count > 0)
            state.Problems.Add(new(ContractProblemKind.LeadDataMissing, state.Contract) { MissingKeys = missing, RelatedMember = lead.Member });
        else if (state.Fields.FirstOrDefault(field => field.Section == FieldSection.CustomData && field.Key == EventSource) is { } source
            && DeclaredValue.FindConstantText(source.Member, state) is { Length: > 0 } text
            && !AllowedEventSources.Contains(text))
            state.Problems.Add(new(ContractProblemKind.UnknownLeadEventSource, source.Member, EventSource, source.SourceAnnotation) { Detail = text, RelatedMember = lead.Member });
    }

    private static List<string> GetUserDataKeys(ReadingState state) =>
        [.. state.Fields.Where(field => field.Section == FieldSection.UserData).Select(field => field.Key).Distinct()];
}
