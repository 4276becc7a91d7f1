using Capi.Analyzers;
using Capi.CodeFixes.Hashing;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests.Hashing;

/// <summary>Incomplete code, as while typing: no fix throws.</summary>
public class IncompleteStatementTests
{
    private static readonly string Statements = HashingFixVerifier.CreateFile(
        "Code",
        "var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text?.Trim())); var hash = Convert.ToHexString(bytes); "
        + "var paid = order with { Email = hash, Fbp = maybe?.ToSha256(), Mobile = Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(shopper.Email.ToLower()))) }; "
        + "var c = context with { Fbp = Clean(shopper.Fbp), Fbc = context.Fbc?.Trim().ToLower(), ClientUserAgent = context.ClientUserAgent![..10] };");

    private static readonly CodeFixProvider[] Fixes = [new HashedTwiceFix(), new HashInClearMemberFix(), new ClearValueModifiedFix()];

    [Fact]
    public async Task Code_with_a_missing_token_is_fixed_or_left_unchanged()
    {
        var (start, end) = (Statements.IndexOf("var bytes", StringComparison.Ordinal), Statements.IndexOf("await", StringComparison.Ordinal));
        var offers = 0;
        foreach (var token in TestCompilation.Parse("A.cs", Statements).GetRoot().DescendantTokens().Where((token, index) => token.SpanStart >= start && token.Span.End <= end && index % 3 == 0))
        {
            var code = Statements.Remove(token.SpanStart, token.Span.Length);
            offers += await CountOffersAsync(code);
        }

        Assert.True(offers > 50, $"Only {offers} fixes were offered.");
    }

    private static async Task<int> CountOffersAsync(string code)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = TestCompilation.Create([("Code.cs", code), ("Beside.cs", HashingFixVerifier.SharedTypes)]);
        var project = workspace.AddProject("Half", LanguageNames.CSharp).WithParseOptions(TestCompilation.ParseOptions).WithCompilationOptions(compilation.Options).AddMetadataReferences(References.All);
        foreach (var tree in compilation.SyntaxTrees)
            project = project.AddDocument(tree.FilePath, await tree.GetTextAsync(), filePath: tree.FilePath).Project;

        var offers = 0;
        foreach (var diagnostic in await (await project.GetCompilationAsync())!.GetDiagnosticsAsync([new FlowAnalyzer()]))
        {
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (_, _) => offers++, default));
        }

        return offers;
    }
}
