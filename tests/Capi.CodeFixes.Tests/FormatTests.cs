using Capi.Analyzers;
using Capi.CodeFixes.Calls;
using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Privacy;
using Capi.Generators;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Tests;

/// <summary><c>dotnet format</c> runs many rules at once and passes each fix the equivalence key of the first diagnostic it found, possibly of another rule.</summary>
public class FormatTests
{
    private const string Mistaken = """
        using System;
        using Capi;
        [MetaEvent("Lead")]
        public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Fbc, [Clear] string Email, [CustomData("em")] string Tone);
        """;

    [Theory]
    [MemberData(nameof(ProviderTests.Fixes), MemberType = typeof(ProviderTests))]
    public async Task A_fix_offers_nothing_for_another_rules_mistake(Type type)
    {
        var fix = (CodeFixProvider)Activator.CreateInstance(type)!;
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace);
        var foreign = (await DiagnosticsAsync(document)).Where(one => !fix.FixableDiagnosticIds.Contains(one.Id)).ToList();

        Assert.NotEmpty(foreign);
        foreach (var diagnostic in foreign)
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => Assert.Fail($"'{action.Title}' for {diagnostic.Id}"), default));
    }

    [Fact]
    public async Task A_fix_offers_something_for_its_own()
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace);
        var actions = new List<CodeAction>();
        foreach (var diagnostic in await DiagnosticsAsync(document))
            await new HandlingFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));

        Assert.Equal(["Change to [Clear]", "Change to [Hashed]"], actions.Select(action => action.Title).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("CAPI101:Clear", null)]
    [InlineData("CAPI102:Hashed", "CAPI102:Hashed")]
    public void A_fix_is_named_by_its_own_rule_or_not_at_all(string? asked, string? understood)
    {
        using var workspace = new AdhocWorkspace();
        var context = new FixAllContext(Open(workspace), new HandlingFix(), FixAllScope.Solution, asked, ["CAPI102"], new NoDiagnostics(), default);

        Assert.Equal(understood, FixAllKind.Of(context));
    }

    [Fact]
    public Task Without_a_name_each_mistake_gets_its_first_fix() => Unnamed(new ContractAnalyzer(), new HandlingFix(), Members("[Hashed] string Fbc, [Clear] string Email"), Members("[Clear] string Fbc, [Hashed] string Email"));

    [Fact]
    public async Task Without_a_name_each_send_is_looked_at_or_its_result_thrown_away_where_that_is_all_there_is() => await Unnamed(
        new UsageAnalyzer(), new ResultIgnoredFix(), Calls("await capi.SendOrderAsync(order, context);", "await capi.SendOrderAsync(order, context)"), Calls(
            """
            EnqueueResult result = await capi.SendOrderAsync(order, context);
                    if (!result.IsAccepted)
                    {
                        // The event was not accepted; see result.Status and result.Reason.
                    }
            """,
            "_ = await capi.SendOrderAsync(order, context)"));

    [Fact]
    public Task Without_a_name_a_contract_gets_its_consent() => Unnamed(
        new UsageAnalyzer(), new NoConsentFix(), Calls("_ = await capi.SendOrderAsync(order, default);"), Calls("_ = await capi.SendOrderAsync(order, default);", consent: ", [EventConsent] MetaConsent Consent"));

    private static Task Unnamed(DiagnosticAnalyzer analyzer, CodeFixProvider fix, string before, string after) =>
        new FixRun { Analyzer = analyzer, Fix = fix, Generator = new CapiEventGenerator(), TestCode = before, FixedCode = after, IsUnnamed = true }.VerifyFixAllAsync();

    private static string Members(string parameters) => $$"""
        // file: A.cs
        using Capi;
        [MetaEvent("Lead")]
        public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, {{parameters}});
        """;

    private static string Calls(string statement, string lambda = "Task.CompletedTask", string consent = "") => $$"""
        // file: A.cs
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

    private static Document Open(AdhocWorkspace workspace) => workspace.AddProject("Mistaken", LanguageNames.CSharp)
        .WithParseOptions(TestCompilation.ParseOptions)
        .WithCompilationOptions(TestCompilation.Create("").Options)
        .AddMetadataReferences(References.All)
        .AddDocument("A.cs", SourceText.From(Mistaken));

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Document document) =>
        await (await document.Project.GetCompilationAsync())!.WithAnalyzers([new ContractAnalyzer()]).GetAnalyzerDiagnosticsAsync();

    private sealed class NoDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
