using System.Collections.Immutable;
using Capi.Analyzers.Tests.Support;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>In test projects, rules about literal values are silent; rules about the handling of values apply.</summary>
public class TestProjectExemptionTests
{
    private const string Send = " _ = capi.SendOrderPaidAsync(paid, context);";

    private static readonly MetadataReference Xunit =
        TestCompilation.Create([("A.cs", "public class Fact;")], assemblyName: "xunit.v3.core").EmitToImageReference();

    [Theory]
    [InlineData("var paid = new OrderPaid(\"A-1\", shopper.At, null);", "CAPI402")]
    [InlineData("var paid = new OrderPaid(Guid.NewGuid().ToString(), shopper.At, null);", "CAPI402")]
    [InlineData("var c = context with { Consent = MetaConsent.Granted };", "CAPI405")]
    [InlineData("var paid = order with { PaidAt = DateTimeOffset.UtcNow };" + Send, "CAPI406")]
    [InlineData("var paid = order with { Email = \"somebody@shop.example\" };", "CAPI407")]
    public async Task A_literal_value_is_reported_only_outside_test_projects(string statements, string id)
    {
        Assert.Equal(id, Assert.Single(await ReportAsync(statements, [.. FlowVerifier.References])).Id);
        Assert.Empty(await ReportAsync(statements, [.. FlowVerifier.References, Xunit]));
    }

    [Theory]
    [InlineData("var paid = order with { Email = text.ToSha256() };", "CAPI201")]
    [InlineData("var paid = order with { Mobile = shopper.Email };", "CAPI204")]
    [InlineData("Console.WriteLine(order.Email);", "CAPI301")]
    public async Task Other_problems_are_reported_in_test_projects_too(string statements, string id) =>
        Assert.Equal(id, Assert.Single(await ReportAsync(statements, [.. FlowVerifier.References, Xunit])).Id);

    private static Task<ImmutableArray<Diagnostic>> ReportAsync(string statements, ImmutableArray<MetadataReference> references)
    {
        var run = FlowVerifier.CreateStatementsRun(statements);
        return new AnalyzerRun { Analyzers = run.Analyzers, TestCode = run.TestCode, TestReferences = references, Generator = run.Generator }.GetDiagnosticsAsync();
    }
}
