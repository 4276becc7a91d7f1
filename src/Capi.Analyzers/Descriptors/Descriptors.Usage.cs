using Microsoft.CodeAnalysis;

namespace Capi.Analyzers;

// 400 to 499: the values that a contract is filled with.
internal static partial class Descriptors
{
    private const string Usage = "Capi.Usage";

    public static readonly DiagnosticDescriptor EventIdInvented = Error(
        RuleIds.EventIdInvented,
        "The event id is invented",
        "'{0}' is {1}; give it the id of what happened, such as the order number",
        Usage);

    public static readonly DiagnosticDescriptor ConstantConsent = Warning(
        RuleIds.ConstantConsent,
        "The consent is written in code",
        "'{0}' is a consent that is written in code, so events of people who refused leave too; read it from what the person chose",
        Usage);

    public static readonly DiagnosticDescriptor EventTimeFromClock = Warning(
        RuleIds.EventTimeFromClock,
        "The event time is the time of sending",
        "'{0}' is read from a clock where the event is sent, so a queue or a retry moves the event; give it the time at which it happened",
        Usage);

    public static readonly DiagnosticDescriptor InventedIdentifier = Warning(
        RuleIds.InventedIdentifier,
        "An identifier is a literal",
        "{0} is written in code and so no fact about the person, and as '{1}' it matches the wrong people; leave it out where it is not known",
        Usage);
}
