using Capi.Analyzers;
using Capi.CodeFixes.Contract;
using Capi.CodeFixes.IgnoredResults;
using Capi.CodeFixes.Privacy;
using Capi.CodeFixes.TextEdits;
using Capi.Generators;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Tests;

/// <summary><c>dotnet format</c> runs many rules at once and passes each fix the equivalence key of the first diagnostic it found, possibly of another rule.</summary>
public class DotnetFormatTests
{
    private const string SourceWithDiagnostics = """
        using System;
        using Capi;
        [MetaEvent("Lead")]
        public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Fbc, [Clear] string Email, [CustomData("em")] string Tone);
        """;

    [Theory]
    [MemberData(nameof(CodeFixProviderTests.ProviderTypes), MemberType = typeof(CodeFixProviderTests))]
    public async Task A_fix_offers_nothing_for_diagnostics_of_other_rules(Type type)
    {
        var fix = (CodeFixProvider)Activator.CreateInstance(type)!;
        using var workspace = new AdhocWorkspace();
        var document = AddDocument(workspace);
        var foreign = (await GetDiagnosticsAsync(document)).Where(one => !fix.FixableDiagnosticIds.Contains(one.Id)).ToList();

        Assert.NotEmpty(foreign);
        foreach (var diagnostic in foreign)
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => Assert.Fail($"'{action.Title}' for {diagnostic.Id}"), default));
    }

    [Fact]
    public async Task A_fix_offers_code_actions_for_its_own_diagnostics()
    {
        using var workspace = new AdhocWorkspace();
        var document = AddDocument(workspace);
        var actions = new List<CodeAction>();
        foreach (var diagnostic in await GetDiagnosticsAsync(document))
            await new HandlingFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));

        Assert.Equal(["Change to [Clear]", "Change to [Hashed]"], actions.Select(action => action.Title).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("CAPI101:Clear", null)]
    [InlineData("CAPI102:Hashed", "CAPI102:Hashed")]
    public void Equivalence_keys_of_other_rules_are_ignored(string? asked, string? understood)
    {
        using var workspace = new AdhocWorkspace();
        var context = new FixAllContext(AddDocument(workspace), new HandlingFix(), FixAllScope.Solution, asked, ["CAPI102"], new NoDiagnostics(), default);

        Assert.Equal(understood, FixAllEquivalenceKey.FromContext(context));
    }

    [Fact]
    public Task Without_an_equivalence_key_each_diagnostic_gets_its_first_fix() => VerifyWithoutEquivalenceKeyAsync<ContractAnalyzer, HandlingFix>(
        CreateContractSource("[{|CAPI101:Hashed|}] string Fbc, [{|CAPI102:Clear|}] string Email"), CreateContractSource("[Clear] string Fbc, [Hashed] string Email"));

    [Fact]
    public Task Without_an_equivalence_key_each_result_is_checked_or_discarded_where_only_that_is_possible() => VerifyWithoutEquivalenceKeyAsync<UsageAnalyzer, ResultIgnoredFix>(
        CreateCallSource("await capi.{|CAPI401:SendOrderAsync|}(order, context);", "await capi.{|CAPI401:SendOrderAsync|}(order, context)"),
        CreateCallSource(
            """
            EnqueueResult result = await capi.SendOrderAsync(order, context);
                    if (!result.IsAccepted)
                    {
                        // The event was not accepted; see result.Status and result.Reason.
                    }
            """,
            "_ = await capi.SendOrderAsync(order, context)"));

    [Fact]
    public Task Without_an_equivalence_key_a_contract_gets_its_consent() => VerifyWithoutEquivalenceKeyAsync<UsageAnalyzer, NoConsentFix>(
        CreateCallSource("_ = await capi.SendOrderAsync(order, {|CAPI020:default|});"), CreateCallSource("_ = await capi.SendOrderAsync(order, default);", consent: ", [EventConsent] MetaConsent Consent"));

    private static Task VerifyWithoutEquivalenceKeyAsync<TAnalyzer, TFix>(string before, string after)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => new TestWithoutEquivalenceKey<TAnalyzer, TFix>
        {
            Generator = new CapiEventGenerator(),
            TestCode = before,
            FixedCode = after,
            DisabledDiagnostics = { "CAPI018" },
        }.RunAsync();

    private static string CreateContractSource(string parameters) => $$"""
        using Capi;
        [MetaEvent("Lead")]
        public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, {{parameters}});
        """;

    private static string CreateCallSource(string statement, string lambda = "Task.CompletedTask", string consent = "") => $$"""
        using Capi;
        [MetaEvent("Lead")]
        public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email{{consent}});
        public static class Desk
        {
            public static async Task PayAsync(IMetaCapiClient capi, Order order, MetaEventContext context)
            {
                {{statement}}
                Func<Task> later = async () => {{(lambda == "Task.CompletedTask" ? "await " : "")}}{{lambda}};
                await later();
            }
        }
        """;

    private static Document AddDocument(AdhocWorkspace workspace) => workspace.AddProject("Mistaken", LanguageNames.CSharp)
        .WithParseOptions(TestCompilation.ParseOptions)
        .WithCompilationOptions(TestCompilation.Create("").Options)
        .AddMetadataReferences(References.All)
        .AddDocument("A.cs", SourceText.From(SourceWithDiagnostics));

    private static async Task<IReadOnlyList<Diagnostic>> GetDiagnosticsAsync(Document document) =>
        await (await document.Project.GetCompilationAsync())!.WithAnalyzers([new ContractAnalyzer()]).GetAnalyzerDiagnosticsAsync();

    private sealed class NoDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }

    private sealed class TestWithoutEquivalenceKey<TAnalyzer, TFix> : CSharpCodeFixVerifier<TAnalyzer, TFix>.Test
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        protected override FixAllContext CreateFixAllContext(
            Document? document, TextSpan? diagnosticSpan, Project project, CodeFixProvider codeFixProvider, FixAllScope scope, string? codeActionEquivalenceKey,
            IEnumerable<string> diagnosticIds, DiagnosticSeverity minimumSeverity, FixAllContext.DiagnosticProvider fixAllDiagnosticProvider, CancellationToken cancellationToken) =>
            base.CreateFixAllContext(document, diagnosticSpan, project, codeFixProvider, scope, null!, diagnosticIds, minimumSeverity, fixAllDiagnosticProvider, cancellationToken);
    }
}
