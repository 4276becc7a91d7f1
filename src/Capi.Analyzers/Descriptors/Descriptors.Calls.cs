using Microsoft.CodeAnalysis;

namespace Capi.Analyzers;

// What code does with a contract and its client, without following values: parts of the ranges 001, 300 and 400.
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NoConsent = Error(
        RuleIds.NoConsent,
        "The event is sent without any consent",
        "'{0}' has no [EventConsent] member and is sent with a context that holds no consent, so the event is always withheld; set Consent in the context, or add an [EventConsent] member",
        Contract);

    public static readonly DiagnosticDescriptor ContractSerialised = Warning(
        RuleIds.ContractSerialised,
        "A contract is serialised whole",
        "'{0}' is given whole to '{1}', which writes '{2}' readable; let MetaEventSerializer write the event, or serialise a type without the identifiers",
        Flow);

    public static readonly DiagnosticDescriptor ResultIgnored = Warning(
        RuleIds.ResultIgnored,
        "The answer to a send is thrown away",
        "'{0}' {1}, so nobody learns of an event that was withheld, invalid or found the queue full; {2}",
        Usage);

    public static readonly DiagnosticDescriptor LiteralTestEventCode = Warning(
        RuleIds.LiteralTestEventCode,
        "A test event code is written in the source",
        "'{0}' is set to a text in the source, so every event of the shipped program is marked as a test while Meta still counts it; read the code from configuration",
        Usage);

    public static readonly DiagnosticDescriptor LiteralAccessToken = Error(
        RuleIds.LiteralAccessToken,
        "An access token is written in the source",
        "{0}, so whoever reads the source or its history can send events in your name; read the token from configuration and have Meta make a new one",
        Usage);
}
