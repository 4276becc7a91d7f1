using Microsoft.CodeAnalysis;

namespace Capi.Analyzers;

// 100 to 199: what leaves, and in which form.
internal static partial class Descriptors
{
    private const string Privacy = "Capi.Privacy";

    public static readonly DiagnosticDescriptor MustBeClear = Error(
        RuleIds.MustBeClear,
        "Hashed, but Meta needs it in clear",
        "'{0}' is hashed, but Meta compares '{1}' as it is, so it would never match; write {2}",
        Privacy);

    public static readonly DiagnosticDescriptor MustBeHashed = Error(
        RuleIds.MustBeHashed,
        "In clear, but Meta demands a hash",
        "'{0}' would leave readable and match nobody, because Meta demands '{1}' hashed; write {2}",
        Privacy);

    public static readonly DiagnosticDescriptor IdentifierInCustomData = Error(
        RuleIds.IdentifierInCustomData,
        "An identifier is custom data",
        "'{0}' identifies a person, and [CustomData] would send it as readable text{1}; {2}",
        Privacy);

    public static readonly DiagnosticDescriptor ForbiddenData = Error(
        RuleIds.ForbiddenData,
        "Data that no event may hold",
        "'{0}' speaks of {1}, which Meta forbids and the law protects, so no event may hold it; take {2} off",
        Privacy);

    public static readonly DiagnosticDescriptor IdentifierAsEventId = Error(
        RuleIds.IdentifierAsEventId,
        "An identifier is the event id",
        "'{0}' identifies a person, and [EventId] would send it as readable text, from the browser too; mark an order number or another id of the event",
        Privacy);

    public static readonly DiagnosticDescriptor ExternalIdInClear = Warning(
        RuleIds.ExternalIdInClear,
        "The external id is in clear",
        "'{0}' would leave readable, although Meta takes 'external_id' hashed as well, if the Pixel sends it in the same form; write {1}",
        Privacy);
}
