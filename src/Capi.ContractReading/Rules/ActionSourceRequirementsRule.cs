using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI017: data that the action source requires is missing, or can't be sent in this version.</summary>
internal sealed class ActionSourceRequirementsRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI017";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Data required by the action source is missing",
        "'{0}' has an action source for which Meta requires {1}; {2}",
        RuleCategories.Contract);

    // With this parameter, the event belongs to a CRM lead:
    // https://developers.facebook.com/docs/marketing-api/conversions-api/conversion-leads-integration
    private const string LeadId = "lead_id";

    private const string EventSource = "event_source";

    private static readonly string[] LeadKeys = [EventSource, "lead_event_source"];

    private static readonly IReadOnlyList<string> AllowedEventSources = ParameterDefinitions.Find(ParameterSection.CustomData, EventSource)!.Values;

    /// <summary>What is missing.</summary>
    internal enum Reason
    {
        /// <summary>The action source requires parameters that are not supported yet.</summary>
        UnsupportedActionSource,

        /// <summary>A CRM lead event lacks parameters that Meta requires.</summary>
        LeadDataMissing,

        /// <summary>The event source of a CRM lead event is a constant that Meta doesn't define.</summary>
        UnknownLeadEventSource,
    }

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckType(ReadingState state)
    {
        if (state.ActionSource is "App" or "BusinessMessaging")
            state.AddProblem(this, state.Contract, state.ActionSource == "App" ? "app_data" : "messaging_channel", reason: Reason.UnsupportedActionSource);
    }

    /// <inheritdoc/>
    public override void CheckValidContract(ReadingState state)
    {
        if (state.ActionSource == "SystemGenerated" && state.Fields.Find(field => field is { Section: FieldSection.UserData, Key: LeadId }) is { } lead)
            CheckLead(state, lead);
    }

    private void CheckLead(ReadingState state, ContractField lead)
    {
        var missing = LeadKeys.Where(key => !state.CustomDataKeys.Contains(key)).ToList();
        if (missing.Count > 0)
            state.Problems.Add(new(this, state.Contract) { Reason = Reason.LeadDataMissing, MissingKeys = missing, RelatedMember = lead.Member });
        else if (state.Fields.Find(field => field is { Section: FieldSection.CustomData, Key: EventSource }) is { } source
            && DeclaredValue.FindConstantText(source.Member, state) is { Length: > 0 } text
            && !AllowedEventSources.Contains(text))
            state.Problems.Add(new(this, source.Member, EventSource, source.SourceAnnotation) { Reason = Reason.UnknownLeadEventSource, Detail = text, RelatedMember = lead.Member });
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var (fault, remedy) = GetFaultAndRemedy(problem);
        return [contract.Type.Name, fault, remedy];
    }

    /// <inheritdoc/>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => problem.Reason is Reason.UnknownLeadEventSource
        ? contract.GetLocation(problem.Symbol)
        : contract.MetaEventAttribute;

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) => problem.Reason switch
    {
        Reason.LeadDataMissing => [(FixProperties.Choices, DiagnosticProperties.FormatChoices(problem.MissingKeys))],
        Reason.UnknownLeadEventSource => [(FixProperties.Replacement, AllowedEventSources[0])],
        _ => [],
    };

    private static (string Fault, string Remedy) GetFaultAndRemedy(ContractProblem problem) => problem.Reason switch
    {
        Reason.LeadDataMissing =>
            (MissingDataFormat.FormatKeys(problem.MissingKeys) + " on CRM lead events, or the event doesn't count for the lead", "add " + MissingDataFormat.FormatMembers(problem.MissingKeys)),
        Reason.UnknownLeadEventSource =>
            ($"'{problem.Key}' to be '{AllowedEventSources[0]}' on CRM lead events, but it is '{problem.Detail}', so the event doesn't count for the lead", $"use '{AllowedEventSources[0]}'"),
        _ => ("'" + problem.Key + "', which this version can't send, so the event would be rejected", "use another action source"),
    };
}
