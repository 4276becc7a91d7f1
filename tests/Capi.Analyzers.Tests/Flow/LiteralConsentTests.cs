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

    [Theory]
    [InlineData("var c = context with { Consent = {|CAPI405:MetaConsent.TryParse(text, out var known) ? known : MetaConsent.Granted|} };")]
    [InlineData("if (!MetaConsent.TryParse(text, out var known)) known = MetaConsent.Granted; var c = context with { Consent = {|CAPI405:known|} };")]
    [InlineData("var c = context; if (MetaConsent.TryParse(text, out var known)) c = c with { Consent = known }; else c = c with { Consent = {|CAPI405:MetaConsent.Granted|} };")]
    [InlineData("if (MetaConsent.TryParse(text, out var known)) return; var c = context with { Consent = {|CAPI405:MetaConsent.Granted|} };")]
    [InlineData("MetaConsent? known = context.Consent; var c = context with { Consent = {|CAPI405:known.HasValue ? known.Value : MetaConsent.Granted|} };")]
    [InlineData("MetaConsent? known = context.Consent; var c = context with { Consent = {|CAPI405:known is { } one ? one : MetaConsent.Granted|} };")]
    [InlineData("MetaConsent? known = context.Consent; var c = context with { Consent = {|CAPI405:known is null ? MetaConsent.LimitedDataUse() : known.Value|} };")]
    [InlineData("MetaConsent? known = context.Consent; var c = context with { Consent = {|CAPI405:known.GetValueOrDefault(MetaConsent.Granted)|} };")]
    [InlineData("MetaConsent? known = context.Consent; known ??= MetaConsent.Granted; var c = context with { Consent = {|CAPI405:known.Value|} };")]
    [InlineData("var c = context with { Consent = {|CAPI405:string.IsNullOrEmpty(text) ? MetaConsent.Granted : MetaConsent.Parse(text)|} };")]
    [InlineData("var c = context with { Consent = {|CAPI405:text switch { \"no\" => MetaConsent.NotGranted, _ => MetaConsent.Granted }|} };")]
    [InlineData("var c = context with { Consent = {|CAPI405:text switch { null => MetaConsent.Granted, _ => MetaConsent.Parse(text) }|} };")]
    [InlineData("MetaConsent known; switch (text) { case \"no\": known = MetaConsent.NotGranted; break; default: known = MetaConsent.Granted; break; } var c = context with { Consent = {|CAPI405:known|} };")]
    [InlineData("MetaConsent known; try { known = MetaConsent.Parse(text); } catch (FormatException) { known = MetaConsent.Granted; } var c = context with { Consent = {|CAPI405:known|} };")]
    [InlineData("var known = new Dictionary<string, MetaConsent>(); var c = context with { Consent = {|CAPI405:known.TryGetValue(text, out var one) ? one : MetaConsent.Granted|} };")]
    [InlineData("var known = new Dictionary<string, MetaConsent>(); var c = context with { Consent = {|CAPI405:known.GetValueOrDefault(text, MetaConsent.Granted)|} };")]
    public Task A_consent_that_replaces_a_missing_choice_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var c = context with { Consent = {|CAPI405:MetaConsent.Parse(\"granted\")|} };")]
    [InlineData("const string Text = \"limited_data_use:1:1000\"; var c = context with { Consent = {|CAPI405:MetaConsent.Parse(Text)|} };")]
    [InlineData("var stored = \"granted\"; var c = context with { Consent = {|CAPI405:MetaConsent.Parse(stored)|} };")]
    [InlineData("var c = context with { Consent = {|CAPI405:MetaConsent.Parse(shopper?.Number ?? \"granted\")|} };")]
    [InlineData("_ = MetaConsent.TryParse(\"granted\", out var known); var c = context with { Consent = {|CAPI405:known|} };")]
    [InlineData("var c = context with { Consent = {|CAPI405:System.Text.Json.JsonSerializer.Deserialize<MetaConsent>(\"\\\"granted\\\"\")|} };")]
    [InlineData("const bool Asked = true; var c = context with { Consent = {|CAPI405:Asked ? MetaConsent.Granted : MetaConsent.NotGranted|} };")]
    [InlineData("var c = MetaEventContext.Parse({|CAPI405:\"{\\\"fbp\\\":\\\"fb.1.1.1\\\",\\\"consent\\\" : \\\"granted\\\"}\"|});")]
    [InlineData("MetaEventContext.TryParse({|CAPI405:shopper?.Number ?? \"{\\\"consent\\\":\\\"limited_data_use:0:0\\\"}\"|}, out var c);")]
    [InlineData("var c = System.Text.Json.JsonSerializer.Deserialize<MetaEventContext>({|CAPI405:\"{\\\"consent\\\":\\\"granted\\\"}\"|});")]
    public Task A_consent_that_is_written_as_text_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("private static readonly MetaConsent Always = MetaConsent.Granted; public MetaEventContext M(MetaEventContext one) => one with { Consent = {|CAPI405:Always|} };")]
    [InlineData("private readonly MetaConsent _always = MetaConsent.Granted; public MetaEventContext M(MetaEventContext one) => one with { Consent = {|CAPI405:_always|} };")]
    [InlineData("private static MetaConsent Always => MetaConsent.Granted; public MetaEventContext M(MetaEventContext one) => one with { Consent = {|CAPI405:Always|} };")]
    [InlineData("public MetaConsent Always { get; } = MetaConsent.LimitedDataUse(); public MetaEventContext M(MetaEventContext one) => one with { Consent = {|CAPI405:Always|} };")]
    [InlineData("public MetaConsent Always { get { return MetaConsent.Granted; } } public MetaEventContext M(MetaEventContext one) => one with { Consent = {|CAPI405:Always|} };")]
    [InlineData("public MetaConsent Always() => MetaConsent.Granted; public MetaEventContext M(MetaEventContext one) => one with { Consent = {|CAPI405:Always()|} };")]
    [InlineData("public async Task<MetaConsent> Always() { await Task.Yield(); return MetaConsent.Granted; } public async Task<MetaEventContext> M(MetaEventContext one) => one with { Consent = {|CAPI405:await Always()|} };")]
    [InlineData("public MetaConsent Read(string? one) => MetaConsent.TryParse(one, out var known) ? known : MetaConsent.Granted; public MetaEventContext M(MetaEventContext one) => one with { Consent = {|CAPI405:Read(one.Fbp)|} };")]
    [InlineData("public MetaEventContext M(MetaEventContext one, string consent = \"granted\") => one with { Consent = {|CAPI405:MetaConsent.Parse(consent)|} };")]
    [InlineData("public MetaEventContext M(MetaEventContext one, bool hasConsented = true) => one with { Consent = {|CAPI405:hasConsented ? MetaConsent.Granted : MetaConsent.NotGranted|} };")]
    [InlineData("public MetaEventContext M(MetaEventContext one, MetaConsent? consent = null) => one with { Consent = {|CAPI405:consent ?? MetaConsent.Granted|} };")]
    public Task A_member_or_parameter_that_always_grants_is_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("var c = context with { Consent = MetaConsent.TryParse(text, out var known) ? known : MetaConsent.NotGranted };")]
    [InlineData("MetaConsent? known = context.Consent; var c = context with { Consent = known ?? MetaConsent.NotGranted };")]
    [InlineData("var c = context with { Consent = MetaConsent.Parse(\"not_granted\") };")]
    [InlineData("var c = context with { Consent = MetaConsent.Parse(isKnown ? \"granted\" : \"not_granted\") };")]
    [InlineData("var c = context with { Consent = text switch { \"yes\" => MetaConsent.Granted, _ => MetaConsent.NotGranted } };")]
    [InlineData("var c = context with { Consent = isKnown switch { false => MetaConsent.NotGranted, _ => MetaConsent.Granted } };")]
    [InlineData("var country = text; var c = context with { Consent = country switch { \"us\" => MetaConsent.LimitedDataUse(), \"de\" => MetaConsent.Parse(text), _ => MetaConsent.Granted } };")]
    [InlineData("MetaConsent known; try { known = MetaConsent.Parse(text); } catch (FormatException) { known = MetaConsent.NotGranted; } var c = context with { Consent = known };")]
    [InlineData("var c = MetaEventContext.Parse(\"{\\\"consent\\\":\\\"not_granted\\\"}\");")]
    [InlineData("var c = MetaEventContext.Parse(text);")]
    [InlineData("var agreement = shopper.Number; var c = context with { Consent = agreement is not null ? MetaConsent.Granted : MetaConsent.NotGranted };")]
    [InlineData("var optOut = shopper.Number; var c = context with { Consent = optOut is null ? MetaConsent.LimitedDataUse() : MetaConsent.NotGranted };")]
    public Task A_consent_that_is_read_or_refused_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("private readonly MetaConsent _known = MetaConsent.Granted; public Code(MetaConsent known) => _known = known; public MetaEventContext M(MetaEventContext one) => one with { Consent = _known };")]
    [InlineData("public MetaConsent Known { get; set; } = MetaConsent.Granted; public MetaEventContext M(MetaEventContext one) => one with { Consent = Known };")]
    [InlineData("public virtual MetaConsent Known => MetaConsent.Granted; public MetaEventContext M(MetaEventContext one) => one with { Consent = Known };")]
    [InlineData("private bool _asked; private MetaConsent Known => _asked ? MetaConsent.Granted : MetaConsent.NotGranted; public MetaEventContext M(MetaEventContext one) => one with { Consent = Known };")]
    [InlineData("private static MetaConsent Read(bool asked) { if (!asked) throw new InvalidOperationException(); return MetaConsent.Granted; } public MetaEventContext M(MetaEventContext one, bool asked) => one with { Consent = Read(asked) };")]
    [InlineData("public MetaEventContext M(MetaEventContext one, bool isRetry = true) => one with { Consent = isRetry ? MetaConsent.Granted : MetaConsent.NotGranted };")]
    [InlineData("public bool M(MetaEventContext one) => one.Consent == MetaConsent.Granted && one.Consent != MetaConsent.Parse(\"granted\");")]
    public Task A_member_or_parameter_that_may_refuse_is_not_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("var consent = MetaConsent.Granted; if (text != null) consent = MetaConsent.Parse(text); var c = context with { Consent = {|CAPI405:consent|} };")]
    [InlineData("var consent = MetaConsent.Granted; try { consent = MetaConsent.Parse(text); } catch (FormatException) { } var c = context with { Consent = {|CAPI405:consent|} };")]
    [InlineData("var consent = MetaConsent.Granted; if (MetaConsent.TryParse(text, out var known)) { consent = known; } var c = context with { Consent = {|CAPI405:consent|} };")]
    public Task A_consent_that_is_granted_until_it_is_known_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("agreed is false ? MetaConsent.NotGranted : MetaConsent.Granted")]
    [InlineData("agreed is not false ? MetaConsent.Granted : MetaConsent.NotGranted")]
    [InlineData("agreed != false ? MetaConsent.Granted : MetaConsent.NotGranted")]
    [InlineData("agreed == false ? MetaConsent.NotGranted : MetaConsent.Granted")]
    [InlineData("agreed ?? true ? MetaConsent.Granted : MetaConsent.NotGranted")]
    [InlineData("agreed.GetValueOrDefault(true) ? MetaConsent.Granted : MetaConsent.NotGranted")]
    public Task A_flag_whose_absence_grants_is_reported(string value) =>
        FlowVerifier.VerifyStatementsAsync("bool? agreed = text.Length == 0 ? null : isKnown; var c = context with { Consent = {|CAPI405:" + value + "|} };");

    [Theory]
    [InlineData("agreed == true ? MetaConsent.Granted : MetaConsent.NotGranted")]
    [InlineData("agreed is true ? MetaConsent.Granted : MetaConsent.NotGranted")]
    [InlineData("agreed ?? false ? MetaConsent.Granted : MetaConsent.NotGranted")]
    [InlineData("agreed.GetValueOrDefault() ? MetaConsent.Granted : MetaConsent.NotGranted")]
    [InlineData("isKnown != false ? MetaConsent.Granted : MetaConsent.NotGranted")]
    public Task A_flag_whose_absence_refuses_is_not_reported(string value) =>
        FlowVerifier.VerifyStatementsAsync("bool? agreed = text.Length == 0 ? null : isKnown; var c = context with { Consent = " + value + " };");

    [Fact]
    public Task A_consent_that_is_refused_by_a_choice_is_not_reported() => FlowVerifier.VerifyStatementsAsync(
        "var consent = MetaConsent.Granted; if (text == \"no\") consent = MetaConsent.NotGranted; var c = context with { Consent = consent };");

    [Theory]
    [InlineData("interface IConsents { MetaConsent Get(string id); } class Consents : IConsents { public MetaConsent Get(string id) => MetaConsent.Granted; }", "consents.Get(\"1\")")]
    [InlineData("interface IConsents { Task<MetaConsent> GetAsync(string id); } class Consents : IConsents { public Task<MetaConsent> GetAsync(string id) => Task.FromResult(MetaConsent.Granted); }", "consents.GetAsync(\"1\").Result")]
    [InlineData("interface IConsents { MetaConsent Current { get; } } class Consents : IConsents { public MetaConsent Current => MetaConsent.Granted; }", "consents.Current")]
    public Task A_consent_behind_an_interface_with_one_implementation_is_reported(string types, string value) =>
        FlowVerifier.VerifyAsync("public " + types.Replace("class", "public class", StringComparison.Ordinal) + " public MetaEventContext M(MetaEventContext context, IConsents consents) => context with { Consent = {|CAPI405:" + value + "|} };");

    [Theory]
    [InlineData("public class Consents : IConsents { public MetaConsent Get(string id) => id.Length > 3 ? MetaConsent.Granted : MetaConsent.NotGranted; }")]
    [InlineData("public class Consents : IConsents { public MetaConsent Get(string id) => MetaConsent.Granted; } public class Others : IConsents { public MetaConsent Get(string id) => MetaConsent.Parse(id); }")]
    [InlineData("public class NullConsents : IConsents { public MetaConsent Get(string id) => MetaConsent.Granted; }")]
    [InlineData("public class Consents : IConsents { public virtual MetaConsent Get(string id) => MetaConsent.Granted; }")]
    [InlineData("public abstract class Consents : IConsents { public abstract MetaConsent Get(string id); }")]
    public Task A_consent_behind_another_interface_is_not_reported(string types) =>
        FlowVerifier.VerifyAsync("public interface IConsents { MetaConsent Get(string id); } " + types + " public MetaEventContext M(MetaEventContext context, IConsents consents) => context with { Consent = consents.Get(\"1\") };");
}
