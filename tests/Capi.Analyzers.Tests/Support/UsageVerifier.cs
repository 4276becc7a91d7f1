using System.Collections.Immutable;
using Capi.Generators;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Runs the usage rules on markup code, together with three contracts and their generated code.</summary>
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

    private const string Usings = "using Capi;\nusing Shop;\n";

    /// <summary>Verifies that exactly the marked diagnostics are reported.</summary>
    public static Task VerifyAsync(string code, bool allowsErrors = false, ImmutableArray<MetadataReference>? references = null, params ExpectedDiagnostic[] expected) =>
        CreateRun(code, allowsErrors, references, expected).VerifyAsync();

    /// <summary>Verifies statements in an asynchronous method with a client, an order and a context.</summary>
    public static Task VerifyInMethodAsync(string statements, params ExpectedDiagnostic[] expected) => VerifyAsync(WrapInMethod(statements), expected: expected);

    /// <summary>The reported diagnostics.</summary>
    public static Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(string code, bool allowsErrors = false, ImmutableArray<MetadataReference>? references = null) =>
        CreateRun(code, allowsErrors, references, []).GetDiagnosticsAsync();

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

    private static AnalyzerRun CreateRun(string code, bool allowsErrors, ImmutableArray<MetadataReference>? references, ExpectedDiagnostic[] expected) => new()
    {
        Analyzers = [new UsageAnalyzer()],
        Generator = new CapiEventGenerator(),
        TestCode = Usings + code + "\n// file: Orders.cs\n" + Orders,
        TestReferences = references ?? References.All,
        ExpectedDiagnostics = expected,
        AllowsErrors = allowsErrors,
    };
}
