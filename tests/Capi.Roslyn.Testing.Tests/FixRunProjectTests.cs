using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Tests.Samples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.Roslyn.Testing.Tests;

/// <summary>Tests fixes in two projects and with generated code.</summary>
public class FixRunProjectTests
{
    private const string TwoFiles = "// file: A.cs\npublic class [|one|] { }\n// file: B.cs\npublic class [|two|] { }";
    private const string TwoFilesFixed = "// file: A.cs\npublic class One { }\n// file: B.cs\npublic class Two { }";

    private static string Capitalize(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static FixRun CreateRun(string? other, Func<string, string>? rename = null) => new()
    {
        Analyzer = new NameAnalyzer(),
        Fix = new NameFix(rename ?? Capitalize),
        TestCode = TwoFiles,
        FixedCode = TwoFilesFixed,
        OtherTestCode = "public class [|three|] { }",
        OtherFixedCode = other,
    };

    // The generator adds a class for each class.
    private static FixRun CreateRunWithGenerator(string code, string expected, bool isGenerated = true) => new()
    {
        Analyzer = new NameAnalyzer(),
        Fix = new NameFix(Capitalize),
        TestCode = code,
        FixedCode = expected,
        Generator = isGenerated
            ? new SampleGenerator(found => ((ClassDeclarationSyntax)found.Node).Identifier.Text, name => $"public class Beside_{name};\n")
            : null,
    };

    [Fact]
    public Task Fix_all_in_the_solution_changes_both_projects() => CreateRun("public class Three { }").VerifyFixAllAsync(FixAllScope.Solution);

    [Fact]
    public Task Fix_all_in_the_project_changes_one_project() => CreateRun(null).VerifyFixAllAsync(FixAllScope.Project);

    [Fact]
    public Task Fixing_one_diagnostic_at_a_time_changes_both_projects() => CreateRun("public class Three { }").VerifyAsync();

    [Fact]
    public Task An_unexpected_change_in_the_other_project_fails() =>
        Assert.ThrowsAsync<TestFailureException>(() => CreateRun(null).VerifyFixAllAsync(FixAllScope.Solution));

    [Fact]
    public Task A_missing_change_in_the_other_project_fails() =>
        Assert.ThrowsAsync<TestFailureException>(() => CreateRun("public class Three { }").VerifyFixAllAsync(FixAllScope.Project));

    [Fact]
    public Task A_fix_that_breaks_the_other_project_fails() => Assert.ThrowsAsync<TestFailureException>(
        () => CreateRun("public class 3 { }", name => name == "three" ? "3" : Capitalize(name)).VerifyFixAllAsync(FixAllScope.Solution));

    [Fact]
    public async Task Generated_code_is_part_of_the_compilation()
    {
        const string Code = "public class [|one|] { }\npublic class User { public Beside_User? Beside; }";
        const string Fixed = "public class One { }\npublic class User { public Beside_User? Beside; }";

        await CreateRunWithGenerator(Code, Fixed).VerifyAsync();
        await CreateRunWithGenerator(Code, Fixed).VerifyFixAllAsync();
        await Assert.ThrowsAsync<TestFailureException>(() => CreateRunWithGenerator(Code, Fixed, isGenerated: false).VerifyAsync());
    }

    [Fact]
    public Task A_fix_that_changes_generated_code_and_breaks_the_compilation_fails() => Assert.ThrowsAsync<TestFailureException>(
        () => CreateRunWithGenerator("public class [|one|] { public Beside_one? Beside; }", "public class One { public Beside_one? Beside; }").VerifyAsync());
}
