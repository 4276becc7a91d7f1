using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Tests;

/// <summary>Code that somebody is still typing: nothing throws, whatever is offered can be applied.</summary>
public class HalfTypedTests
{
    private const string Code = """
        using Capi;
        [MetaEvent("purchase")]
        public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed("fbc"), Obsolete] string Click, [Clear] string Email,
            [CustomData("contact")] string Phone, [Hashed("email")] string Contact, [Hashed] string Recipient, [CustomData] string Branch,
            [CustomData] string? Value = null, [CustomData] string Currency = "Euro", [CustomData("em")] string Tone = "", [Clear] string CustomerId = "")
        {
            [CustomData("event_time")] public string Time { get; } = "";
            [field: Hashed, CustomData] public string City { get => "a"; }
            [Hashed] [CustomData] public string LastName => "";
        }
        """;

    private static readonly CodeFixProvider[] Fixes =
    [
        .. typeof(EditFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public async Task Code_that_ends_early_is_fixed_or_left_alone()
    {
        var applied = 0;
        for (var length = Code.Length; length > Code.Length / 4; length -= 23)
            applied += await ApplyAllAsync(Code[..length]);

        Assert.True(applied > 100, $"Only {applied} fixes were applied.");
    }

    [Fact]
    public async Task Code_that_lacks_a_token_is_fixed_or_left_alone()
    {
        var applied = 0;
        foreach (var (start, length) in TestCompilation.Parse("A.cs", Code).GetRoot().DescendantTokens().Where((_, index) => index % 9 == 0).Select(token => (token.SpanStart, token.Span.Length)))
            applied += await ApplyAllAsync(Code.Remove(start, length));

        Assert.True(applied > 100, $"Only {applied} fixes were applied.");
    }

    private static async Task<int> ApplyAllAsync(string code)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Half", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithCompilationOptions(TestCompilation.Create("").Options)
            .AddMetadataReferences(References.All);
        var document = project.AddDocument("A.cs", SourceText.From("using System;\n" + code));
        var compilation = (await document.Project.GetCompilationAsync())!;

        var applied = 0;
        foreach (var diagnostic in await compilation.WithAnalyzers([new ContractAnalyzer()]).GetAnalyzerDiagnosticsAsync())
        {
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var actions = new List<CodeAction>();
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
                Assert.Equal(actions.Count, actions.Select(action => action.EquivalenceKey).Distinct().Count());
                foreach (var action in actions)
                {
                    Assert.NotEmpty(await action.GetOperationsAsync(default));
                    applied++;
                }
            }
        }

        return applied;
    }
}
