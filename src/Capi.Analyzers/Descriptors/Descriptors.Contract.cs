using Microsoft.CodeAnalysis;

namespace Capi.Analyzers;

// 001 to 099: what the contract is and says.
internal static partial class Descriptors
{
    private const string Contract = "Capi.Contract";

    public static readonly DiagnosticDescriptor NotPartial = Error(
        RuleIds.NotPartial,
        "The contract is not partial",
        "'{0}' is not partial, so no code can be added and '{1}' gets no Send method; add 'partial'",
        Contract);

    public static readonly DiagnosticDescriptor EventIdMissing = Error(
        RuleIds.EventIdMissing,
        "The contract has no event id",
        "'{0}' has no [EventId], so Meta can't recognise the Pixel's copy of the event and counts the conversion twice; mark the member whose value the page gives the Pixel as eventID",
        Contract);

    public static readonly DiagnosticDescriptor EventIdMayBeMissing = Error(
        RuleIds.EventIdMayBeMissing,
        "The event id may be missing",
        "'{0}' {1}; {2}",
        Contract);

    public static readonly DiagnosticDescriptor EventTimeMissing = Error(
        RuleIds.EventTimeMissing,
        "The contract has no event time",
        "'{0}' has no [EventTime], and Meta refuses an event without a time; mark the DateTimeOffset that says when it happened",
        Contract);

    public static readonly DiagnosticDescriptor EventTimeType = Error(
        RuleIds.EventTimeType,
        "The event time is not a DateTimeOffset",
        "'{0}' is {1}, which does not say by itself which moment is meant, so the event could land hours away or be refused; make it a DateTimeOffset",
        Contract);

    public static readonly DiagnosticDescriptor EventNameSpelling = Warning(
        RuleIds.EventNameSpelling,
        "The event name is nearly a standard one",
        "'{0}' sends '{1}', which Meta takes for a custom event and not for its standard event '{2}'; write '{2}'",
        Contract);

    public static readonly DiagnosticDescriptor RequiredDataMissing = Error(
        RuleIds.RequiredDataMissing,
        "Data that Meta requires is missing",
        "'{0}' sends '{1}' without {2}, and Meta refuses such an event; add {3}",
        Contract);

    public static readonly DiagnosticDescriptor CurrencyMissing = Error(
        RuleIds.CurrencyMissing,
        "The value has no currency",
        "'{0}' is a value without a currency, and Meta refuses such an event; add {1}",
        Contract);

    public static readonly DiagnosticDescriptor UnknownCurrency = Error(
        RuleIds.UnknownCurrency,
        "The currency is none",
        "'{0}' is '{1}', which is no code of ISO 4217, so the event would carry no currency; write {2}",
        Contract);

    public static readonly DiagnosticDescriptor TooBroad = Error(
        RuleIds.TooBroad,
        "The identifiers find nobody",
        "'{0}' has {1}, so Meta would refuse every event; add [Hashed] Email, Phone or another identifier",
        Contract);

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        RuleIds.DuplicateKey,
        "Two members give one key",
        "'{0}' gives '{1}', which '{2}' gives too, but {3}; take the annotation off one of them",
        Contract);

    public static readonly DiagnosticDescriptor TypeCannotCarry = Error(
        RuleIds.TypeCannotCarry,
        "The type can't carry the parameter",
        "'{0}' is {1}, which can't carry {2}, so there would be nothing to send; {3}",
        Contract);

    public static readonly DiagnosticDescriptor KeyNotInferable = Error(
        RuleIds.KeyNotInferable,
        "The name says no key",
        "'{0}' has {1} without a key, and its name says none, so Meta would not learn what the value is; {2}",
        Contract);

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        RuleIds.UnknownKey,
        "The key is unknown or belongs elsewhere",
        "'{0}' {1}; {2}",
        Contract);

    public static readonly DiagnosticDescriptor ContentIncomplete = Warning(
        RuleIds.ContentIncomplete,
        "The content is described incompletely",
        "'{0}' {1}; add {2}",
        Contract);

    public static readonly DiagnosticDescriptor CustomKeyOfOtherSection = Error(
        RuleIds.CustomKeyOfOtherSection,
        "Custom data is named like another section's parameter",
        "'{0}' sends '{1}' as custom data, where it does not count as Meta's {2} of that name; {3}",
        Contract);

    public static readonly DiagnosticDescriptor ActionSourceDemands = Error(
        RuleIds.ActionSourceDemands,
        "What the action source demands is missing",
        "'{0}' has an action source for which Meta demands {1}; {2}",
        Contract);

    public static readonly DiagnosticDescriptor MatchQuality = Info(
        RuleIds.MatchQuality,
        "The estimated match quality is low",
        "'{0}' has an estimated match quality of {1} of 10, below the floor of {2}, so Meta would recognise fewer of the people; add {3}",
        Contract);

    public static readonly DiagnosticDescriptor Shape = Error(
        RuleIds.Shape,
        "The shape can't be a contract",
        "'{0}' {1}; {2}",
        Contract);
}
