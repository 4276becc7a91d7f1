using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Descriptors;

// 400 to 499: values assigned to contract members.
internal static partial class RuleDescriptors
{
    private const string Usage = "Capi.Usage";

    public static readonly DiagnosticDescriptor ArbitraryEventId = Error(
        RuleIds.ArbitraryEventId,
        "Event ID doesn't identify the event",
        "'{0}' is {1}; use an ID of what happened, such as the order number",
        Usage);

    public static readonly DiagnosticDescriptor LiteralConsent = Warning(
        RuleIds.LiteralConsent,
        "Consent is hard-coded",
        "'{0}' is a hard-coded consent, so events of people who refused are sent too; use the choice that the person made",
        Usage);

    public static readonly DiagnosticDescriptor EventTimeFromClock = Warning(
        RuleIds.EventTimeFromClock,
        "Event time is the time of sending",
        "'{0}' is read from a clock where the event is sent, so a queue or a retry shifts the event time; use the time at which the event happened",
        Usage);

    public static readonly DiagnosticDescriptor LiteralIdentifier = Warning(
        RuleIds.LiteralIdentifier,
        "Customer information is a literal",
        "{0} is a literal, not data about the person, and sent as '{1}' it matches the wrong people; leave it out where the value is unknown",
        Usage);
}
