using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Capi.Roslyn.Testing.Tests.Samples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Roslyn.Testing.Tests;

public class GeneratorRunTests
{
    private const string Code = """
        // file: A.cs
        public class A { public int Answer() => 1; }
        // file: B.cs
        public class B;
        """;

    private static string GetName(GeneratorSyntaxContext found) => ((ClassDeclarationSyntax)found.Node).Identifier.Text;

    [Fact]
    public void A_generator_with_plain_values_does_nothing_on_a_clone()
    {
        var run = GeneratorRun.Start(new SampleGenerator(GetName), TestCompilation.Create(Code));

        Require.Tracked(run, [SampleGenerator.Step]);
        Require.OnlyCachedOrUnchanged(run.RunOnClone(), [SampleGenerator.Step]);
        Require.OnlyCachedOrUnchanged(run.RunAfterEdit("A.cs", text => text.Replace("1", "2", StringComparison.Ordinal)), [SampleGenerator.Step]);
    }

    [Fact]
    public void A_generator_that_keeps_symbols_is_detected_by_its_step_reasons()
    {
        var run = GeneratorRun.Start(new SampleGenerator(found => found.SemanticModel.GetDeclaredSymbol(found.Node)!), TestCompilation.Create(Code));

        Assert.Throws<TestFailureException>(() =>
            Require.OnlyCachedOrUnchanged(run.RunAfterEdit("A.cs", text => text.Replace("1", "2", StringComparison.Ordinal)), [SampleGenerator.Step]));
    }

    [Fact]
    public void An_untracked_step_is_detected()
    {
        var run = GeneratorRun.Start(new SampleGenerator(GetName), TestCompilation.Create(Code));

        Assert.Throws<TestFailureException>(() => Require.Tracked(run, ["Stpe"]));
    }

    [Fact]
    public void A_generator_that_throws_is_a_failure()
    {
        var failure = Assert.Throws<TestFailureException>(() =>
            GeneratorRun.Start(new SampleGenerator(_ => throw new InvalidOperationException("on purpose")), TestCompilation.Create(Code)));

        Assert.Contains("on purpose", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_that_changes_nothing_is_a_failure()
    {
        var run = GeneratorRun.Start(new SampleGenerator(GetName), TestCompilation.Create(Code));

        Assert.Throws<TestFailureException>(() => run.RunAfterEdit("A.cs", text => text));
    }

    [Fact]
    public void A_real_edit_is_not_cached()
    {
        var run = GeneratorRun.Start(new SampleGenerator(GetName), TestCompilation.Create(Code));
        var next = run.RunAfterEdit("B.cs", text => text.Replace("B", "C", StringComparison.Ordinal));

        Assert.Throws<TestFailureException>(() => Require.OnlyCachedOrUnchanged(next, [SampleGenerator.Step]));
        Assert.Contains(IncrementalStepRunReason.Modified, next.GetReasons(SampleGenerator.Step));
    }

    [Fact]
    public void Emitted_code_can_be_run_and_unloaded()
    {
        var run = GeneratorRun.Start(
            new SampleGenerator(GetName, name => $"public static class {name}Info {{ public static string Name() => \"{name}\"; }}\n"),
            TestCompilation.Create(Code));
        using var assembly = run.Load();

        Assert.Equal("B", assembly.InvokeStatic("BInfo", "Name"));
    }

    [Fact]
    public void Emitted_code_that_does_not_compile_is_a_failure_that_shows_the_line()
    {
        var run = GeneratorRun.Start(new SampleGenerator(GetName, _ => "class Broken : Missing { }\n"), TestCompilation.Create("public class A;"));

        Assert.Contains("~~~~~~~ error CS0246", Assert.Throws<TestFailureException>(() => Require.NoErrors(run.Output)).Message, StringComparison.Ordinal);
        Assert.Throws<TestFailureException>(() => run.Load());
    }

    [Fact]
    public void A_warning_is_detected_where_none_is_allowed()
    {
        var compilation = TestCompilation.Create("public class A { private int _unused; }");

        Require.NoErrors(compilation);
        Require.NoWarnings(compilation, []);
        Assert.Throws<TestFailureException>(() => Require.NoWarnings(compilation, compilation.SyntaxTrees));
    }

    [Fact]
    public void Test_code_sees_the_framework_and_the_runtime_and_nothing_of_the_test()
    {
        Require.NoErrors(TestCompilation.Create("class A { Capi.MetaConsent _a; System.Text.Json.JsonElement _b; }"));
        Assert.Throws<TestFailureException>(() => Require.NoErrors(TestCompilation.Create("class A { Xunit.FactAttribute _a; }")));
        Assert.Throws<TestFailureException>(() => Require.NoErrors(TestCompilation.Create("class A { Capi.MetaConsent _a; }", References.Net)));
    }
}
