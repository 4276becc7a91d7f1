using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI405: a constant consent.</summary>
public class LiteralConsentTests
{
    [Fact]
    public Task The_message_names_the_member() => FlowVerifier.VerifyStatementsAsync(
        "var c = new MetaEventContext { Consent = {|#0:MetaConsent.Granted|} };",
        VerifyCS.Diagnostic("CAPI405").WithLocation(0).WithMessage("'MetaEventContext.Consent' is a hard-coded consent, so events of people who refused are sent too; use the choice that the person made"));

    [Theory]
    [InlineData("var c = context with { Consent = {|CAPI405:MetaConsent.LimitedDataUse(1, 1000)|} };")]
    [InlineData("var consent = MetaConsent.Granted; var c = context with { Consent = {|CAPI405:consent|} };")]
    [InlineData("MetaConsent? known = null; var c = context with { Consent = {|CAPI405:known ?? MetaConsent.Granted|} };")]
    [InlineData("Func<MetaEventContext> make = () => context with { Consent = {|CAPI405:MetaConsent.Granted|} };")]
    [InlineData("if (shopper is null) return; var c = context with { Consent = {|CAPI405:MetaConsent.Granted|} };")]
    [InlineData("if (isKnown) text = \"\"; var c = context with { Consent = {|CAPI405:MetaConsent.Granted|} };")]
    [InlineData("var c = context with { Consent = {|CAPI405:MetaConsent.Granted|} }; if (!isKnown) return;")]
    public Task A_constant_consent_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var c = context with { Consent = isKnown ? MetaConsent.Granted : MetaConsent.NotGranted };")]
    [InlineData("var c = context; if (isKnown) c = c with { Consent = MetaConsent.Granted };")]
    [InlineData("var consent = MetaConsent.NotGranted; if (isKnown) consent = MetaConsent.Granted; var c = context with { Consent = consent };")]
    [InlineData("var c = context with { Consent = text switch { \"yes\" => MetaConsent.Granted, \"us\" => MetaConsent.LimitedDataUse(), _ => default } };")]
    [InlineData("var c = context with { Consent = MetaConsent.NotGranted };")]
    [InlineData("var c = context with { Consent = MetaConsent.Parse(text) };")]
    [InlineData("var c = context with { Consent = MetaConsent.LimitedDataUse(1, text.Length) };")]
    [InlineData("if (context.Consent == MetaConsent.Granted) { context = context with { Fbp = shopper.Fbp }; }")]
    [InlineData("if (!isKnown) return; var c = context with { Consent = MetaConsent.Granted };")]
    [InlineData("if (!isKnown) { Console.WriteLine(); throw new InvalidOperationException(); } foreach (var one in text) context = context with { Consent = MetaConsent.Granted };")]
    [InlineData("foreach (var one in text) { if (one != 'y') continue; var c = context with { Consent = MetaConsent.Granted }; }")]
    public Task A_consent_that_depends_on_a_condition_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_constant_consent_in_a_contract_is_reported() => FlowVerifier.VerifyAsync(
        "private sealed class Lead { [EventConsent] public MetaConsent Consent => {|CAPI405:MetaConsent.Granted|}; } private sealed class Other { [EventConsent] public MetaConsent Consent { get; init; } public MetaConsent Best => MetaConsent.Granted; }");
}
