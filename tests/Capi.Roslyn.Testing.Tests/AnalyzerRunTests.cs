namespace Capi.Roslyn.Testing.Tests;

public class AnalyzerRunTests
{
    private static AnalyzerRun Run(string code, params ExpectedDiagnostic[] expected) =>
        new() { Analyzers = [new NameAnalyzer()], TestCode = code, ExpectedDiagnostics = expected };

    [Theory]
    [InlineData("public class [|a|]; public class B;")]
    [InlineData("public class {|TEST001:a|}; public class B;")]
    [InlineData("// file: A.cs\npublic class {|TEST001:a|};\n// file: B.cs\npublic class {|TEST001:b|};")]
    [InlineData("public class B;")]
    public async Task What_is_marked_and_reported_passes(string code) => await Run(code).VerifyAsync();

    [Theory]
    [InlineData("public class a;")]
    [InlineData("public class [|A|];")]
    [InlineData("public [|class|] a;")]
    [InlineData("public class {|TEST009:a|};")]
    [InlineData("public class [|a|]; public class b;")]
    public async Task What_is_marked_otherwise_fails(string code) =>
        await Assert.ThrowsAsync<TestFailureException>(() => Run(code).VerifyAsync());

    [Fact]
    public async Task A_numbered_place_with_its_message_passes() =>
        await Run("public class {|#0:a|};", new ExpectedDiagnostic("TEST001", 0, "'a' begins in lower case")).VerifyAsync();

    [Fact]
    public async Task Another_message_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => Run("public class {|#0:a|};", new ExpectedDiagnostic("TEST001", 0, "'b' begins in lower case")).VerifyAsync());

    [Fact]
    public async Task A_place_that_does_not_exist_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => Run("public class {|#0:a|};", new ExpectedDiagnostic("TEST001", 1)).VerifyAsync());

    [Fact]
    public async Task Code_that_does_not_compile_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => Run("public class [|a|] : Missing;").VerifyAsync());

    [Fact]
    public async Task An_analyzer_that_throws_fails_even_when_it_is_off_by_default()
    {
        var run = new AnalyzerRun { Analyzers = [new ThrowingAnalyzer()], TestCode = "public class A;" };

        await Assert.ThrowsAsync<TestFailureException>(() => run.VerifyAsync());
    }

    [Fact]
    public async Task Actions_are_counted()
    {
        var present = Run("public class A;");
        var absent = new AnalyzerRun { Analyzers = [new NameAnalyzer()], TestCode = "public class A;", TestReferences = References.Net };

        Assert.Equal(1, await present.CountActionsAsync());
        Assert.Equal(0, await absent.CountActionsAsync());
    }
}
