using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Descriptors;

// 001 to 099: the contract's shape, keys and data.
internal static partial class RuleDescriptors
{
    private const string Contract = "Capi.Contract";

    public static readonly DiagnosticDescriptor NotPartial = Error(
        RuleIds.NotPartial,
        "Contract is not partial",
        "'{0}' is not partial, so no code can be generated and '{1}' has no Send method; add 'partial'",
        Contract);

    public static readonly DiagnosticDescriptor EventIdMissing = Error(
        RuleIds.EventIdMissing,
        "Contract has no event ID",
        "'{0}' has no [EventId], so Meta can't deduplicate the event with the Pixel's copy and counts the conversion twice; mark the member whose value the page passes to the Pixel as eventID",
        Contract);

    public static readonly DiagnosticDescriptor EventIdMayBeMissing = Error(
        RuleIds.EventIdMayBeMissing,
        "Event ID may be missing",
        "'{0}' {1}; {2}",
        Contract);

    public static readonly DiagnosticDescriptor EventTimeMissing = Error(
        RuleIds.EventTimeMissing,
        "Contract has no event time",
        "'{0}' has no [EventTime], and Meta rejects an event without event_time; mark the DateTimeOffset member that says when the event happened",
        Contract);

    public static readonly DiagnosticDescriptor EventTimeType = Error(
        RuleIds.EventTimeType,
        "Event time is not a DateTimeOffset",
        "'{0}' has type {1}, which doesn't define a point in time, so the event time could be hours off or rejected; change the type to DateTimeOffset",
        Contract);

    public static readonly DiagnosticDescriptor EventNameSpelling = Warning(
        RuleIds.EventNameSpelling,
        "Event name is a misspelled standard event name",
        "'{0}' sends '{1}', which Meta treats as a custom event and not as the standard event '{2}'; use '{2}'",
        Contract);

    public static readonly DiagnosticDescriptor RequiredDataMissing = Error(
        RuleIds.RequiredDataMissing,
        "Required custom data is missing",
        "'{0}' sends '{1}' without {2}, so Meta rejects the event; add {3}",
        Contract);

    public static readonly DiagnosticDescriptor CurrencyMissing = Error(
        RuleIds.CurrencyMissing,
        "Value has no currency",
        "'{0}' is a value without a currency, so Meta rejects the event; add {1}",
        Contract);

    public static readonly DiagnosticDescriptor InvalidCurrency = Error(
        RuleIds.InvalidCurrency,
        "The currency code is invalid",
        "'{0}' is '{1}', which is not an ISO 4217 code, so the event would be sent without a currency; use {2}",
        Contract);

    public static readonly DiagnosticDescriptor CustomerInformationTooBroad = Error(
        RuleIds.CustomerInformationTooBroad,
        "Customer information is too broad to match",
        "'{0}' has {1}, so Meta rejects every event; add [Hashed] Email, [Hashed] Phone or another identifier",
        Contract);

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        RuleIds.DuplicateKey,
        "Two members have the same key",
        "'{0}' is sent as '{1}' and so is '{2}', but {3}; remove the annotation from one of them",
        Contract);

    public static readonly DiagnosticDescriptor IncompatibleType = Error(
        RuleIds.IncompatibleType,
        "Type is not supported for the parameter",
        "'{0}' has type {1}, which is not supported for {2}, so no value could be sent; {3}",
        Contract);

    public static readonly DiagnosticDescriptor KeyNotInferable = Error(
        RuleIds.KeyNotInferable,
        "Key can't be inferred from the member name",
        "'{0}' has {1} without a key and none can be inferred from its name, so Meta couldn't tell what the value is; {2}",
        Contract);

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        RuleIds.UnknownKey,
        "Key is unknown or belongs to another section",
        "'{0}' {1}; {2}",
        Contract);

    public static readonly DiagnosticDescriptor IncompleteContent = Warning(
        RuleIds.IncompleteContent,
        "Content data is incomplete",
        "'{0}' {1}; add {2}",
        Contract);

    public static readonly DiagnosticDescriptor CustomKeyOfOtherSection = Error(
        RuleIds.CustomKeyOfOtherSection,
        "Custom data has the key of another section's parameter",
        "'{0}' sends '{1}' as custom data, where Meta doesn't read it as the {2} of that name; {3}",
        Contract);

    public static readonly DiagnosticDescriptor ActionSourceRequirements = Error(
        RuleIds.ActionSourceRequirements,
        "Data required by the action source is missing",
        "'{0}' has an action source for which Meta requires {1}; {2}",
        Contract);

    public static readonly DiagnosticDescriptor MatchQuality = Info(
        RuleIds.MatchQuality,
        "Estimated match quality is low",
        "'{0}' has an estimated match quality of {1} out of 10, below the floor of {2}, so Meta matches fewer events to people; add {3}",
        Contract);

    public static readonly DiagnosticDescriptor UnsupportedShape = Error(
        RuleIds.UnsupportedShape,
        "Contract shape is not supported",
        "'{0}' {1}; {2}",
        Contract);
}
