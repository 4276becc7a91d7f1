using Microsoft.CodeAnalysis;

namespace Capi.Analyzers;

/// <summary>Every rule: its id, severity and message. A message names the member, the consequence and the remedy.</summary>
internal static class Descriptors
{
    /// <summary>Where the pages lie, from the root of the repository; it has no public address yet.</summary>
    public const string HelpLinkBase = "docs/rules/";

    private const string Contract = "Capi.Contract";
    private const string Privacy = "Capi.Privacy";

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "CAPI001",
        "The contract is not partial",
        "'{0}' is not partial, so no code can be added and '{1}' gets no Send method; add 'partial'",
        Contract);

    public static readonly DiagnosticDescriptor EventIdMissing = Error(
        "CAPI002",
        "The contract has no event id",
        "'{0}' has no [EventId], so Meta can't recognise the Pixel's copy of the event and counts the conversion twice; mark the member whose value the page gives the Pixel as eventID",
        Contract);

    public static readonly DiagnosticDescriptor EventTimeMissing = Error(
        "CAPI004",
        "The contract has no event time",
        "'{0}' has no [EventTime], and Meta refuses an event without a time; mark the DateTimeOffset that says when it happened",
        Contract);

    public static readonly DiagnosticDescriptor EventTimeType = Error(
        "CAPI005",
        "The event time is not a DateTimeOffset",
        "'{0}' is {1}, which does not say by itself which moment is meant, so the event could land hours away or be refused; make it a DateTimeOffset",
        Contract);

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "CAPI011",
        "Two members give one key",
        "'{0}' gives '{1}', which '{2}' gives too, but {3}; take the annotation off one of them",
        Contract);

    public static readonly DiagnosticDescriptor TypeCannotCarry = Error(
        "CAPI012",
        "The type can't carry the parameter",
        "'{0}' is {1}, which can't carry {2}, so there would be nothing to send; {3}",
        Contract);

    public static readonly DiagnosticDescriptor KeyNotInferable = Error(
        "CAPI013",
        "The name says no key",
        "'{0}' has {1} without a key, and its name says none, so Meta would not learn what the value is; {2}",
        Contract);

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "CAPI014",
        "The key is unknown or belongs elsewhere",
        "'{0}' {1}; {2}",
        Contract);

    public static readonly DiagnosticDescriptor CustomKeyOfOtherSection = Error(
        "CAPI016",
        "Custom data is named like another section's parameter",
        "'{0}' sends '{1}' as custom data, where it does not count as Meta's {2} of that name; {3}",
        Contract);

    public static readonly DiagnosticDescriptor Shape = Error(
        "CAPI019",
        "The shape can't be a contract",
        "'{0}' {1}; {2}",
        Contract);

    public static readonly DiagnosticDescriptor MustBeClear = Error(
        "CAPI101",
        "Hashed, but Meta needs it in clear",
        "'{0}' is hashed, but Meta compares '{1}' as it is, so it would never match; write {2}",
        Privacy);

    public static readonly DiagnosticDescriptor MustBeHashed = Error(
        "CAPI102",
        "In clear, but Meta demands a hash",
        "'{0}' would leave readable and match nobody, because Meta demands '{1}' hashed; write {2}",
        Privacy);

    private static DiagnosticDescriptor Error(string id, string title, string message, string category) =>
        new(id, title, message, category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + id + ".md");
}
