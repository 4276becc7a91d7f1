using Capi.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>Values that pass through the members of a C# 14 extension block.</summary>
public class ExtensionBlockTests
{
    [Theory]
    [InlineData("extension(OrderPaid one) { public string? Mail => one.Email; }", "Console.WriteLine({|CAPI301:order.Mail|});")]
    [InlineData("extension(OrderPaid one) { public string Mail { get { return one.Email!.Trim(); } } }", "Console.WriteLine({|CAPI301:order.Mail|});")]
    [InlineData("extension(OrderPaid one) { public string Describe() => \"To \" + one.Email; }", "Console.WriteLine({|CAPI301:order.Describe()|});")]
    [InlineData("extension(OrderPaid) { public static string? MailOf(OrderPaid one) => one.Email; }", "Console.WriteLine({|CAPI301:OrderPaid.MailOf(order)|});")]
    [InlineData("extension(string one) { public string Tidy() => one.Trim(); }", "Console.WriteLine({|CAPI301:order.Email|}!.Tidy());")]
    [InlineData("extension(string one) { public string Tidied => one.Trim(); }", "Console.WriteLine({|CAPI301:order.Email|}!.Tidied);")]
    [InlineData("extension(string? one) { public void Show() => Console.WriteLine(one); }", "{|CAPI301:order.Email|}.Show();")]
    [InlineData("extension(MetaConsent) { public static MetaConsent Always => MetaConsent.Granted; }", "var c = context with { Consent = {|CAPI405:MetaConsent.Always|} };")]
    public Task A_value_is_followed_through_an_extension_block(string block, string statements) => VerifyAsync(block, statements);

    [Theory]
    [InlineData("extension(OrderPaid one) { public int Length => one.Email!.Length; }", "Console.WriteLine(order.Length);")]
    [InlineData("extension(OrderPaid one) { public string Domain => one.Email!.Split('@')[1]; }", "Console.WriteLine(order.Domain);")]
    [InlineData("extension(OrderPaid one) { public string Describe() => \"Order \" + one.OrderNumber; }", "Console.WriteLine(order.Describe());")]
    [InlineData("extension(string one) { public string Tidy() => one.Trim(); }", "Console.WriteLine(order.OrderNumber.Tidy());")]
    [InlineData("extension(string one) { public string First => one.Substring(0, 1); }", "Console.WriteLine(order.Email!.First);")]
    [InlineData("extension(MetaConsent) { public static MetaConsent Never => MetaConsent.NotGranted; }", "var c = context with { Consent = MetaConsent.Never };")]
    public Task An_extension_block_that_reveals_nothing_is_not_reported(string block, string statements) => VerifyAsync(block, statements);

    [Fact]
    public async Task The_message_names_the_class_around_the_block()
    {
        var test = CreateTest(
            "extension(string one) { public string Hashed() => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(one))); }",
            "var paid = order with { Email = {|#0:shopper.Email.Hashed()|} };");
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic("CAPI201").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'OrderPaid.Email' expects the raw value, but Extensions.Hashed has already hashed this value; a hash without Meta's normalization never matches, so pass the raw value, or declare the member as Sha256Digest if the value was normalized before"));
        await test.RunAsync();
    }

    private static Task VerifyAsync(string block, string statements) => CreateTest(block, statements).RunAsync();

    private static VerifyCS.Test CreateTest(string block, string statements)
    {
        var test = FlowVerifier.CreateTest(FlowVerifier.CreateMethod(statements));
        test.TestState.Sources.Add(("Extensions.cs", "using Capi; public static class Extensions { " + block + " }"));
        test.LanguageVersion = LanguageVersion.Preview;
        return test;
    }
}
