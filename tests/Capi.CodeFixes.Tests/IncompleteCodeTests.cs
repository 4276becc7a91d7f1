using Capi.Analyzers;
using Capi.CodeFixes.TextEdits;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Tests;

/// <summary>Incomplete code, as while typing: no fix throws, and every offered fix can be applied.</summary>
public class IncompleteCodeTests
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

    // Contracts with missing members, in every type shape that a fix adds members to.
    private const string ContractsWithMissingMembers = """
        using Capi;
        [MetaEvent("Purchase")]
        public record Order(/* who */ string? Email = null, params string[] Tags);
        [MetaEvent("Purchase")]
        public partial class Sale
        {
            public decimal Total { get; set; } // gross
        #if DEBUG
            public string Currency { get; set; } = "EUR";
        #endif
        }
        [MetaEvent("ViewContent")]
        public partial class Seen(string? id)
        {
            [EventId] public string? Number { get; set; } = id;
            [EventId] public string Other { get; set; } = "";
            [EventTime] public string At;
            [CustomData] public System.Collections.Generic.List<Line> Contents { get; set; }
        }
        [MetaContent] public record Line(string Sku, [CustomData] decimal Price)
        {
            public Line(string sku) : this(sku, 0) { }
        }
        [MetaEvent("Lead")] partial struct Lead;
        """;

    private static readonly CodeFixProvider[] Fixes =
    [
        .. typeof(TextEditCodeFixProvider).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public async Task Truncated_code_is_fixed_or_left_unchanged()
    {
        var applied = 0;
        for (var length = Code.Length; length > Code.Length / 4; length -= 23)
            applied += await ApplyAllAsync(Code[..length]);

        Assert.True(applied > 100, $"Only {applied} fixes were applied.");
    }

    [Fact]
    public async Task Code_with_a_missing_token_is_fixed_or_left_unchanged()
    {
        var applied = 0;
        foreach (var (start, length) in TestCompilation.Parse("A.cs", Code).GetRoot().DescendantTokens().Where((_, index) => index % 9 == 0).Select(token => (token.SpanStart, token.Span.Length)))
            applied += await ApplyAllAsync(Code.Remove(start, length));

        Assert.True(applied > 100, $"Only {applied} fixes were applied.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Malformed_contracts_with_missing_members_are_fixed_or_left_unchanged(int seed)
    {
        var random = new Random(seed);
        var applied = await ApplyAllAsync(ContractsWithMissingMembers, isAdded: true);
        for (var round = 0; round < 40; round++)
        {
            // Removes one to three tokens, or truncates the code.
            var code = ContractsWithMissingMembers;
            for (var times = random.Next(1, 4); times > 0; times--)
            {
                var tokens = TestCompilation.Parse("A.cs", code).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToList();
                var token = tokens[random.Next(tokens.Count)];
                code = random.Next(5) == 0 ? code[..token.SpanStart] : code.Remove(token.SpanStart, token.Span.Length);
                if (code.Length < 200)
                    code = ContractsWithMissingMembers;
            }

            applied += await ApplyAllAsync(code, isAdded: true);
        }

        Assert.True(applied > 100, $"Only {applied} fixes were applied.");
    }

    private static async Task<int> ApplyAllAsync(string code, bool isAdded = false)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Half", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithCompilationOptions(TestCompilation.Create("").Options)
            .AddMetadataReferences(References.All);
        var document = project.AddDocument("A.cs", SourceText.From("using System;\n" + code));
        var compilation = (await document.Project.GetCompilationAsync())!;

        var before = CountSyntaxErrors((await document.GetSyntaxRootAsync())!);
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
                    var change = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(default)));
                    var changed = await change.ChangedSolution.GetDocument(document.Id)!.GetSyntaxRootAsync();
                    if (isAdded)
                        Assert.True(CountSyntaxErrors(changed!) <= before, $"{action.Title}\n{code}\nbecame\n{changed}");
                    applied++;
                }
            }
        }

        return applied;
    }

    // Added members are complete and in a valid position, so they cause no new syntax errors. Removing an attribute may, because the
    // parser recovers differently from an existing error.
    private static int CountSyntaxErrors(SyntaxNode root) => root.GetDiagnostics().Count(one => one.Severity == DiagnosticSeverity.Error);
}
