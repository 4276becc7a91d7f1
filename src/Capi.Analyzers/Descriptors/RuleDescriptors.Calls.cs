using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Descriptors;

// Rules about single calls with a contract or the client: parts of the ranges 001, 300 and 400.
internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor NoConsent = Error(
        RuleIds.NoConsent,
        "Event is sent without consent",
        "'{0}' has no [EventConsent] member and is sent with a context without consent, so the event is always withheld; set Consent in the context, or add an [EventConsent] member",
        Contract);

    public static readonly DiagnosticDescriptor ContractSerialized = Warning(
        RuleIds.ContractSerialized,
        "Contract is passed to a general serializer",
        "'{0}' is passed to '{1}', which writes '{2}' in clear; write the event with MetaEventSerializer, or serialize a type without identifiers",
        Flow);

    public static readonly DiagnosticDescriptor ResultIgnored = Warning(
        RuleIds.ResultIgnored,
        "Result of a send is ignored",
        "The result of '{0}' is {1}, so a withheld or invalid event goes unnoticed; {2}",
        Usage);

    public static readonly DiagnosticDescriptor LiteralTestEventCode = Warning(
        RuleIds.LiteralTestEventCode,
        "Test event code is hard-coded",
        "'{0}' is hard-coded, so every event in production is marked as a test event while Meta still counts it; read the code from configuration",
        Usage);

    public static readonly DiagnosticDescriptor LiteralAccessToken = Error(
        RuleIds.LiteralAccessToken,
        "Access token is hard-coded",
        "{0}, so anyone with access to the source or its history can send events in your name; read the token from configuration and generate a new one",
        Usage);
}
