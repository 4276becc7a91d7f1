using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Roslyn.Testing.Tests;

public class FixRunTests
{
    private static FixRun Run(string code, string expected, Func<string, string> rename) =>
        new() { Analyzer = new NameAnalyzer(), Fix = new NameFix(rename), TestCode = code, FixedCode = expected };

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    [Fact]
    public async Task A_good_fix_passes_and_keeps_trivia() =>
        await Run("public class /* x */ [|one|] { }\npublic class [|two|] { }", "public class /* x */ One { }\npublic class Two { }", Upper).VerifyAsync();

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Fix_all_passes(FixAllScope scope) =>
        await Run("public class [|one|] { }\npublic class [|two|] { }", "public class One { }\npublic class Two { }", Upper).VerifyFixAllAsync(scope);

    [Fact]
    public async Task Fix_all_of_a_document_leaves_the_other_one() => await Run(
        "// file: A.cs\npublic class [|one|] { }\n// file: B.cs\npublic class [|two|] { }",
        "// file: A.cs\npublic class One { }\n// file: B.cs\npublic class two { }",
        Upper).VerifyFixAllAsync(FixAllScope.Document);

    [Fact]
    public async Task Another_text_than_expected_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => Run("public class [|one|] { }", "public class Two { }", Upper).VerifyAsync());

    [Fact]
    public async Task A_fix_that_changes_nothing_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => Run("public class [|one|] { }", "public class one { }", name => name).VerifyAsync());

    [Fact]
    public async Task A_fix_that_leaves_the_diagnostic_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => Run("public class [|one|] { }", "public class two { }", _ => "two").VerifyAsync());

    [Fact]
    public async Task A_fix_that_breaks_the_code_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => Run("public class One { }\npublic class [|one|] { }", "public class One { }\npublic class One { }", Upper).VerifyAsync());

    [Fact]
    public async Task Nothing_to_fix_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => Run("public class One { }", "public class One { }", Upper).VerifyAsync());

    [Fact]
    public async Task Offers_are_listed()
    {
        Assert.Equal(["Rename"], await Run("public class [|one|] { }", "", Upper).OffersAsync());
        Assert.Empty(await Run("public class One { }", "", Upper).OffersAsync());
    }

    [Fact]
    public async Task A_fix_that_takes_the_diagnostic_of_another_away_fails()
    {
        var run = new FixRun
        {
            Analyzer = new NameAnalyzer(),
            Fix = new NameFix(Upper, type => type.SyntaxTree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Last(one => char.IsLower(one.Identifier.Text[0]))),
            TestCode = "public class [|one|] { }\npublic class [|two|] { }",
            FixedCode = "public class One { }\npublic class Two { }",
        };

        await Assert.ThrowsAsync<TestFailureException>(() => run.VerifyAsync());
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task A_fix_that_is_offered_again_fails(FixAllScope scope)
    {
        var failure = await Assert.ThrowsAsync<TestFailureException>(
            () => Run("public class [|one|] { }\npublic class [|two|] { }", "public class onex { }\npublic class twox { }", name => name + "x").VerifyFixAllAsync(scope));

        Assert.Contains("again", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analyzer_that_throws_fails()
    {
        var run = new FixRun { Analyzer = new ThrowingAnalyzer(), Fix = new NameFix(Upper), TestCode = "public class One { }", FixedCode = "" };

        Assert.Contains("threw", (await Assert.ThrowsAsync<TestFailureException>(() => run.OffersAsync())).Message, StringComparison.Ordinal);
    }
}
