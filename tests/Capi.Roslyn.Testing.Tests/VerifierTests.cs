using Capi.Roslyn.Testing.Tests.Samples;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpCodeFixVerifier<Capi.Roslyn.Testing.Tests.Samples.NameAnalyzer, Capi.Roslyn.Testing.Tests.Samples.NameFix>;

namespace Capi.Roslyn.Testing.Tests;

/// <summary>What the verifiers add to Microsoft.CodeAnalysis.Testing.</summary>
public class VerifierTests
{
    // The generator adds a class for each class.
    private static readonly SampleGenerator Generator = new(found => ((ClassDeclarationSyntax)found.Node).Identifier.Text, name => $"public class Beside_{name};\n");

    [Fact]
    public Task Implicit_usings_and_the_runtime_library_are_available() => VerifyCS.VerifyCodeFixAsync(
        "public class [|one|] { public List<Capi.MetaConsent> All = []; }", "public class One { public List<Capi.MetaConsent> All = []; }");

    [Fact]
    public Task An_additional_project_has_them_too() => new VerifyCS.Test
    {
        TestState = { Sources = { "public class One;" }, AdditionalProjects = { ["Other"] = { Sources = { "public class [|two|] { public List<Capi.MetaConsent> All = []; }" } } } },
        FixedState = { Sources = { "public class One;" }, AdditionalProjects = { ["Other"] = { Sources = { "public class Two { public List<Capi.MetaConsent> All = []; }" } } } },
        NumberOfFixAllInDocumentIterations = 1,
    }.RunAsync();

    [Fact]
    public async Task Generated_code_is_part_of_the_compilation_before_and_after_a_fix()
    {
        await CreateTest("public class [|one|] { }\npublic class User { public Beside_User? Beside; }", "public class One { }\npublic class User { public Beside_User? Beside; }").RunAsync();
        await CreateTest("public class [|one|] { public Beside_one? Beside; }", "public class One { public {|CS0246:Beside_one|}? Beside; }").RunAsync();
    }

    [Fact]
    public async Task A_compiler_error_between_two_fixes_fails()
    {
        // Only the first part is reported; once it has another name, it lacks the member that the second part declares.
        const string Source = "public interface IRun { void Run(); }\npublic partial class [|one|] : IRun { }\npublic partial class one { public void Run() { } }";
        var test = CreateTest(Source, Source.Replace("[|one|]", "One", StringComparison.Ordinal).Replace("one", "One", StringComparison.Ordinal));
        (test.Generator, test.NumberOfIncrementalIterations, test.CodeFixTestBehaviors) = (null, 2, CodeFixTestBehaviors.SkipFixAllCheck);

        Assert.Contains("CS0535", (await Assert.ThrowsAsync<TestFailureException>(() => test.RunAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_offered_titles_are_verified_and_no_action_is_applied()
    {
        var test = CreateTest("public class [|one|] { }", "public class [|one|] { }");
        test.OfferedTitlesVerifier = titles => Assert.Equal(["Capitalize"], titles);
        await test.RunAsync();

        test = CreateTest("public class [|one|] { }", "public class [|one|] { }");
        test.OfferedTitlesVerifier = Assert.Empty;
        await Assert.ThrowsAnyAsync<Exception>(() => test.RunAsync());
    }

    [Fact]
    public Task An_offered_fix_fails_a_test_that_expects_none() =>
        Assert.ThrowsAnyAsync<Exception>(() => VerifyCS.VerifyCodeFixAsync("public class [|one|] { }", "public class [|one|] { }"));

    private static VerifyCS.Test CreateTest(string source, string fixedSource) => new() { TestCode = source, FixedCode = fixedSource, Generator = Generator };
}
