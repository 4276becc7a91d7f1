using Capi.Analyzers.Tests.Support;
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
    [InlineData("var paid = new OrderPaid({|CAPI402:\"A-1\"|}, shopper.At, null);", "CAPI402")]
    [InlineData("var paid = new OrderPaid({|CAPI402:Guid.NewGuid().ToString()|}, shopper.At, null);", "CAPI402")]
    [InlineData("var c = context with { Consent = {|CAPI405:MetaConsent.Granted|} };", "CAPI405")]
    [InlineData("var paid = order with { PaidAt = {|CAPI406:DateTimeOffset.UtcNow|} };" + Send, "CAPI406")]
    [InlineData("var paid = order with { Email = {|CAPI407:\"somebody@shop.example\"|} };", "CAPI407")]
    public async Task A_literal_value_is_reported_only_outside_test_projects(string statements, string id)
    {
        await FlowVerifier.VerifyStatementsAsync(statements);
        await VerifyInTestProjectAsync(statements.Replace("{|" + id + ":", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("var paid = order with { Email = {|CAPI201:text.ToSha256()|} };")]
    [InlineData("var paid = order with { Mobile = {|CAPI204:shopper.Email|} };")]
    [InlineData("Console.WriteLine({|CAPI301:order.Email|});")]
    public Task Other_problems_are_reported_in_test_projects_too(string statements) => VerifyInTestProjectAsync(statements);

    private static Task VerifyInTestProjectAsync(string statements)
    {
        var test = FlowVerifier.CreateTest(FlowVerifier.CreateMethod(statements));
        test.TestState.AdditionalReferences.Add(Xunit);
        return test.RunAsync();
    }
}
