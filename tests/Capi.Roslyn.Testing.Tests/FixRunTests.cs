using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Tests.Samples;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.Roslyn.Testing.Tests;

public class FixRunTests
{
    private static FixRun CreateRun(string code, string expected, Func<string, string> rename) =>
        new() { Analyzer = new NameAnalyzer(), Fix = new NameFix(rename), TestCode = code, FixedCode = expected };

    private static string Capitalize(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    [Fact]
    public async Task A_correct_fix_passes_and_keeps_trivia() =>
        await CreateRun("public class /* x */ [|one|] { }\npublic class [|two|] { }", "public class /* x */ One { }\npublic class Two { }", Capitalize).VerifyAsync();

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Fix_all_passes(FixAllScope scope) =>
        await CreateRun("public class [|one|] { }\npublic class [|two|] { }", "public class One { }\npublic class Two { }", Capitalize).VerifyFixAllAsync(scope);

    [Fact]
    public async Task Fix_all_in_a_document_leaves_the_other_one() => await CreateRun(
        "// file: A.cs\npublic class [|one|] { }\n// file: B.cs\npublic class [|two|] { }",
        "// file: A.cs\npublic class One { }\n// file: B.cs\npublic class two { }",
        Capitalize).VerifyFixAllAsync(FixAllScope.Document);

    [Fact]
    public async Task Unexpected_fixed_code_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => CreateRun("public class [|one|] { }", "public class Two { }", Capitalize).VerifyAsync());

    [Fact]
    public async Task A_fix_that_changes_nothing_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => CreateRun("public class [|one|] { }", "public class one { }", name => name).VerifyAsync());

    [Fact]
    public async Task A_fix_that_leaves_the_diagnostic_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => CreateRun("public class [|one|] { }", "public class two { }", _ => "two").VerifyAsync());

    [Fact]
    public async Task A_fix_that_breaks_the_code_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => CreateRun("public class One { }\npublic class [|one|] { }", "public class One { }\npublic class One { }", Capitalize).VerifyAsync());

    [Fact]
    public async Task Nothing_to_fix_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => CreateRun("public class One { }", "public class One { }", Capitalize).VerifyAsync());

    [Fact]
    public async Task The_titles_of_offered_fixes_are_listed()
    {
        Assert.Equal(["Rename"], await CreateRun("public class [|one|] { }", "", Capitalize).GetOfferedTitlesAsync());
        Assert.Empty(await CreateRun("public class One { }", "", Capitalize).GetOfferedTitlesAsync());
    }

    [Fact]
    public async Task A_fix_that_removes_another_diagnostic_fails()
    {
        var run = new FixRun
        {
            Analyzer = new NameAnalyzer(),
            Fix = new NameFix(Capitalize, type => type.SyntaxTree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Last(one => char.IsLower(one.Identifier.Text[0]))),
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
            () => CreateRun("public class [|one|] { }\npublic class [|two|] { }", "public class onex { }\npublic class twox { }", name => name + "x").VerifyFixAllAsync(scope));

        Assert.Contains("again", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analyzer_that_throws_fails()
    {
        var run = new FixRun { Analyzer = new ThrowingAnalyzer(), Fix = new NameFix(Capitalize), TestCode = "public class One { }", FixedCode = "" };

        Assert.Contains("threw", (await Assert.ThrowsAsync<TestFailureException>(() => run.GetOfferedTitlesAsync())).Message, StringComparison.Ordinal);
    }
}
