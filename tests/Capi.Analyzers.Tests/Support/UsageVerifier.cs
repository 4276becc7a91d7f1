using Capi.Generators;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.UsageAnalyzer>;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Source templates for tests of the usage rules, next to three contracts and their generated code.</summary>
internal static class UsageVerifier
{
    /// <summary><c>Order</c> uses the consent of the context, <c>Stored</c> has a consent member, <c>PageView</c> has no identifiers.</summary>
    public const string Orders = """
        using Capi;
        namespace Shop;
        [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);
        [MetaEvent("Lead")] public partial record Stored([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [EventConsent] MetaConsent Consent);
        [MetaEvent("ViewContent")] public partial record PageView([EventId] string Id, [EventTime] DateTimeOffset At);
        """;

    /// <summary>Verifies the diagnostics of code.</summary>
    public static Task VerifyAsync(string code, params DiagnosticResult[] expected) => CreateTest(code, expected).RunAsync();

    /// <summary>Verifies the diagnostics of statements in an asynchronous method with a client, an order and a context.</summary>
    public static Task VerifyInMethodAsync(string statements, params DiagnosticResult[] expected) => VerifyAsync(WrapInMethod(statements), expected);

    /// <summary>A test of code.</summary>
    public static VerifyCS.Test CreateTest(string code, params DiagnosticResult[] expected)
    {
        var test = new VerifyCS.Test { TestCode = "using Capi;\nusing Shop;\n" + code, Generator = new CapiEventGenerator() };
        test.TestState.Sources.Add(("Orders.cs", Orders));
        test.ExpectedDiagnostics.AddRange(expected);

        // The tests of messages also verify suppression and generated code; tables of many cases needn't.
        if (expected.Length == 0)
            test.TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
        return test;
    }

    /// <summary>Wraps statements in an asynchronous method.</summary>
    public static string WrapInMethod(string statements) => $$"""
        public class Checkout
        {
            public async Task<object?> Pay(IMetaCapiClient capi, Order order, MetaEventContext context, bool isPaid)
            {
                {{statements}}
                await Task.Yield();
                return null;
            }
        }
        """;
}
