using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Descriptors;

// 100 to 199: which data is sent, hashed or in clear.
internal static partial class RuleDescriptors
{
    private const string Privacy = "Capi.Privacy";

    public static readonly DiagnosticDescriptor MustBeClear = Error(
        RuleIds.MustBeClear,
        "Parameter is hashed, but Meta requires it in clear",
        "'{0}' is hashed, but Meta compares '{1}' in clear, so it never matches; use {2}",
        Privacy);

    public static readonly DiagnosticDescriptor MustBeHashed = Error(
        RuleIds.MustBeHashed,
        "Parameter is in clear, but Meta requires it hashed",
        "'{0}' would be sent in clear and never match, because Meta requires '{1}' hashed; use {2}",
        Privacy);

    public static readonly DiagnosticDescriptor IdentifierInCustomData = Error(
        RuleIds.IdentifierInCustomData,
        "Identifier is sent as custom data",
        "'{0}' identifies a person, and [CustomData] would send it in clear{1}; {2}",
        Privacy);

    public static readonly DiagnosticDescriptor ForbiddenData = Error(
        RuleIds.ForbiddenData,
        "Member looks like prohibited data",
        "'{0}' looks like {1}, which Meta's terms prohibit in events and the law protects; remove {2}",
        Privacy);

    public static readonly DiagnosticDescriptor IdentifierAsEventId = Error(
        RuleIds.IdentifierAsEventId,
        "Identifier is used as the event ID",
        "'{0}' identifies a person, and [EventId] would send it in clear, from the browser too; mark an order number or another ID of the event instead",
        Privacy);

    public static readonly DiagnosticDescriptor ExternalIdInClear = Warning(
        RuleIds.ExternalIdInClear,
        "External ID is sent in clear",
        "'{0}' would be sent in clear, although Meta also accepts 'external_id' hashed; use {1}, and send it in the same form from the Pixel",
        Privacy);
}
