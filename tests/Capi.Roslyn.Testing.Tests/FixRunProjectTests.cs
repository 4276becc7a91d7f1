using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Roslyn.Testing.Tests;

/// <summary>Tests fixes in two projects and with generated code.</summary>
public class FixRunProjectTests
{
    private const string One = "// file: A.cs\npublic class [|one|] { }\n// file: B.cs\npublic class [|two|] { }";
    private const string OneFixed = "// file: A.cs\npublic class One { }\n// file: B.cs\npublic class Two { }";

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static FixRun Run(string? other, Func<string, string>? rename = null) => new()
    {
        Analyzer = new NameAnalyzer(),
        Fix = new NameFix(rename ?? Upper),
        TestCode = One,
        FixedCode = OneFixed,
        OtherTestCode = "public class [|three|] { }",
        OtherFixedCode = other,
    };

    // The generator adds a class for each class.
    private static FixRun Beside(string code, string expected, bool isGenerated = true) => new()
    {
        Analyzer = new NameAnalyzer(),
        Fix = new NameFix(Upper),
        TestCode = code,
        FixedCode = expected,
        Generator = isGenerated
            ? new SampleGenerator(found => ((ClassDeclarationSyntax)found.Node).Identifier.Text, name => $"public class Beside_{name};\n")
            : null,
    };

    [Fact]
    public Task All_of_the_solution_are_both_projects() => Run("public class Three { }").VerifyFixAllAsync(FixAllScope.Solution);

    [Fact]
    public Task All_of_the_project_are_the_files_of_one() => Run(null).VerifyFixAllAsync(FixAllScope.Project);

    [Fact]
    public Task One_after_the_other_is_both_projects() => Run("public class Three { }").VerifyAsync();

    [Fact]
    public Task A_change_of_the_other_project_that_nobody_expects_fails() =>
        Assert.ThrowsAsync<TestFailureException>(() => Run(null).VerifyFixAllAsync(FixAllScope.Solution));

    [Fact]
    public Task A_missing_change_of_the_other_project_fails() =>
        Assert.ThrowsAsync<TestFailureException>(() => Run("public class Three { }").VerifyFixAllAsync(FixAllScope.Project));

    [Fact]
    public Task A_fix_that_breaks_the_other_project_fails() => Assert.ThrowsAsync<TestFailureException>(
        () => Run("public class 3 { }", name => name == "three" ? "3" : Upper(name)).VerifyFixAllAsync(FixAllScope.Solution));

    [Fact]
    public async Task What_is_generated_belongs_to_the_code()
    {
        const string Code = "public class [|one|] { }\npublic class User { public Beside_User? Beside; }";
        const string Fixed = "public class One { }\npublic class User { public Beside_User? Beside; }";

        await Beside(Code, Fixed).VerifyAsync();
        await Beside(Code, Fixed).VerifyFixAllAsync();
        await Assert.ThrowsAsync<TestFailureException>(() => Beside(Code, Fixed, isGenerated: false).VerifyAsync());
    }

    [Fact]
    public Task A_fix_after_which_something_else_is_generated_fails_when_that_breaks_the_code() => Assert.ThrowsAsync<TestFailureException>(
        () => Beside("public class [|one|] { public Beside_one? Beside; }", "public class One { public Beside_one? Beside; }").VerifyAsync());
}
