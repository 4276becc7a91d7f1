using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Tests.Samples;

namespace Capi.Roslyn.Testing.Tests;

public class CompilationAnalysisTests
{
    [Fact]
    public async Task The_diagnostics_of_a_compilation_are_returned() =>
        Assert.Equal(NameAnalyzer.Id, Assert.Single(await TestCompilation.Create("public class a; public class B;").GetDiagnosticsAsync([new NameAnalyzer()])).Id);

    [Fact]
    public async Task An_analyzer_that_throws_fails()
    {
        var failure = await Assert.ThrowsAsync<TestFailureException>(() => TestCompilation.Create("public class A;").GetDiagnosticsAsync([new ThrowingAnalyzer()]));

        Assert.Contains("threw", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_are_counted()
    {
        Assert.Equal(1, await TestCompilation.Create("public class A;").CountActionsAsync([new NameAnalyzer()]));
        Assert.Equal(0, await TestCompilation.Create("public class A;", References.Net).CountActionsAsync([new NameAnalyzer()]));
    }
}
