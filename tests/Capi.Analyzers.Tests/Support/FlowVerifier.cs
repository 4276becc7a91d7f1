using Capi.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Source templates for tests of the data-flow rules: members or statements of a class, next to a correct contract.</summary>
internal static class FlowVerifier
{
    private const string SharedSource = """
        using System.Security.Cryptography;
        using System.Text;
        using Capi;

        [MetaEvent("Lead")]
        public sealed partial record OrderPaid(
            [EventId] string OrderNumber, [EventTime] DateTimeOffset PaidAt, [Hashed] string? Email, [Clear] string? Fbp = null, [Flatten] Buyer? Buyer = null)
        {
            [Hashed("ph")] public string? Mobile { get; init; }
            [Hashed] public IReadOnlyList<string> Emails { get; init; } = [];
            [Hashed("ln")] public Sha256Digest? Name { get; init; }
            [CustomData("note")] public string? Note { get; set; }
            [EventSourceUrl] public string? Page { get; init; }
        }

        public sealed class Buyer
        {
            [Hashed("external_id")] public string? Id { get; set; }
            [Hashed] public required string City { get; set; }
            [Hashed] public string? Country { get; set; }
            [Clear] public string? UserAgent { get; set; }
            [Clear("lead_id")] public string? Number { get; set; }
            public string? Title { get; set; }
        }

        public sealed class Visit
        {
            [Clear("client_ip_address")] public System.Net.IPAddress? Address { get; init; }
        }

        public sealed class Shopper
        {
            public string Email { get; set; } = "";
            public string Phone { get; set; } = "";
            public string City { get; set; } = "";
            public string Fbp { get; set; } = "";
            public string Number { get; set; } = "";
            public DateTimeOffset At { get; set; }
        }

        public static class Hashing
        {
            public static string ToSha256(this string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            public static string HashFree(string text) => text.ToUpperInvariant();
        }

        """;

    /// <summary>The framework, the runtime library, and Microsoft.Extensions.Logging.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. Capi.Roslyn.Testing.Compiling.References.All,
        MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Logging.ILogger).Assembly.Location),
    ];

    /// <summary>Verifies the diagnostics of members of a class.</summary>
    public static Task VerifyAsync(string members, params DiagnosticResult[] expected) => CreateTest(members, expected).RunAsync();

    /// <summary>Verifies the diagnostics of statements of a method.</summary>
    /// <remarks>The parameters of the method are an event, a shopper, a text, a flag, a client, a context and a logger.</remarks>
    public static Task VerifyStatementsAsync(string statements, params DiagnosticResult[] expected) => VerifyAsync(CreateMethod(statements), expected);

    /// <summary>A test of members of a class.</summary>
    public static VerifyCS.Test CreateTest(string members, params DiagnosticResult[] expected)
    {
        var test = AddSources(new VerifyCS.Test(), members);
        test.ExpectedDiagnostics.AddRange(expected);

        // The tests of messages also verify suppression and generated code; tables of many cases needn't.
        if (expected.Length == 0)
            test.TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
        return test;
    }

    /// <summary>Adds members of a class to a test.</summary>
    public static VerifyCS.Test AddSources(VerifyCS.Test test, string members)
    {
        (test.References, test.Generator) = (References, new CapiEventGenerator());
        test.TestState.Sources.Add(("Code.cs", CreateSource(members)));
        test.TestState.Sources.Add(("Beside.cs", SharedSource));
        return test;
    }

    /// <summary>A method with these statements.</summary>
    public static string CreateMethod(string statements) => $$"""
            public void Run(OrderPaid order, Shopper shopper, string text, bool isKnown, IMetaCapiClient capi, MetaEventContext context, ILogger logger)
            {
                {{statements}}
            }
        """;

    private static string CreateSource(string members) => $$"""
        using System.Diagnostics;
        using System.Security.Cryptography;
        using System.Text;
        using Capi;
        using Microsoft.Extensions.Logging;

        public partial class Code
        {
        {{members}}
        }
        """;
}
