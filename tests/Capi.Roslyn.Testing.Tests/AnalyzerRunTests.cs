using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Tests.Samples;

namespace Capi.Roslyn.Testing.Tests;

public class AnalyzerRunTests
{
    private static AnalyzerRun CreateRun(string code, params ExpectedDiagnostic[] expected) =>
        new() { Analyzers = [new NameAnalyzer()], TestCode = code, ExpectedDiagnostics = expected };

    [Theory]
    [InlineData("public class [|a|]; public class B;")]
    [InlineData("public class {|TEST001:a|}; public class B;")]
    [InlineData("// file: A.cs\npublic class {|TEST001:a|};\n// file: B.cs\npublic class {|TEST001:b|};")]
    [InlineData("public class B;")]
    public async Task Matching_markup_passes(string code) => await CreateRun(code).VerifyAsync();

    [Theory]
    [InlineData("public class a;")]
    [InlineData("public class [|A|];")]
    [InlineData("public [|class|] a;")]
    [InlineData("public class {|TEST009:a|};")]
    [InlineData("public class [|a|]; public class b;")]
    public async Task Different_markup_fails(string code) =>
        await Assert.ThrowsAsync<TestFailureException>(() => CreateRun(code).VerifyAsync());

    [Fact]
    public async Task A_numbered_location_with_its_message_passes() =>
        await CreateRun("public class {|#0:a|};", new ExpectedDiagnostic("TEST001", 0, "'a' begins in lower case")).VerifyAsync();

    [Fact]
    public async Task Another_message_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => CreateRun("public class {|#0:a|};", new ExpectedDiagnostic("TEST001", 0, "'b' begins in lower case")).VerifyAsync());

    [Fact]
    public async Task A_location_that_does_not_exist_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => CreateRun("public class {|#0:a|};", new ExpectedDiagnostic("TEST001", 1)).VerifyAsync());

    [Fact]
    public async Task Code_that_does_not_compile_fails() =>
        await Assert.ThrowsAsync<TestFailureException>(() => CreateRun("public class [|a|] : Missing;").VerifyAsync());

    [Fact]
    public async Task An_analyzer_that_throws_fails_even_when_it_is_off_by_default()
    {
        var run = new AnalyzerRun { Analyzers = [new ThrowingAnalyzer()], TestCode = "public class A;" };

        await Assert.ThrowsAsync<TestFailureException>(() => run.VerifyAsync());
    }

    [Fact]
    public async Task Actions_are_counted()
    {
        var present = CreateRun("public class A;");
        var absent = new AnalyzerRun { Analyzers = [new NameAnalyzer()], TestCode = "public class A;", TestReferences = References.Net };

        Assert.Equal(1, await present.CountActionsAsync());
        Assert.Equal(0, await absent.CountActionsAsync());
    }
}
