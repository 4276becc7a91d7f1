using Capi.Generators;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Tests;

/// <summary>Runs the rules about values over marked code, beside a contract that is right in every respect.</summary>
internal static class Flows
{
    private const string Beside = """
        // file: Beside.cs
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

    /// <summary>The framework, the runtime library, and what logs are written with.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. Capi.Roslyn.Testing.References.All,
        MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Logging.ILogger).Assembly.Location),
    ];

    /// <summary>The members of a class, in which exactly what is marked is reported.</summary>
    public static Task VerifyAsync(string members) => Run(members).VerifyAsync();

    /// <summary>The same beside a further file.</summary>
    public static Task VerifyAsync(string members, string file) => new AnalyzerRun
    {
        Analyzers = [new FlowAnalyzer()],
        TestCode = Code(members) + "\n" + file.Replace(".cs\n", ".cs\nusing Capi;\n", StringComparison.Ordinal),
        TestReferences = [.. References],
        Generator = new CapiEventGenerator(),
    }.VerifyAsync();

    /// <summary>The statements of a method, in which exactly what is marked is reported.</summary>
    /// <remarks>At hand are an event, a shopper, a text, a client, a context and a logger.</remarks>
    public static Task VerifyStatementsAsync(string statements) => VerifyAsync(Method(statements));

    /// <summary>At the place <c>{|#0:…|}</c>, and nowhere else, this rule says these words.</summary>
    public static Task VerifyStatementsAsync(string statements, string id, string message) =>
        Run(Method(statements), new ExpectedDiagnostic(id, Location: 0, message)).VerifyAsync();

    /// <summary>What is reported in the statements of a method.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ReportStatementsAsync(string statements) => await Run(Method(statements)).ReportAsync();

    /// <summary>A run over the statements of a method.</summary>
    public static AnalyzerRun StatementsRun(string statements) => Run(Method(statements));

    /// <summary>A run over the members of a class.</summary>
    public static AnalyzerRun Run(string members, params ExpectedDiagnostic[] expected) => new()
    {
        Analyzers = [new FlowAnalyzer()],
        TestCode = Code(members),
        TestReferences = [.. References],
        Generator = new CapiEventGenerator(),
        ExpectedDiagnostics = expected,
    };

    /// <summary>A run of another analyzer over the same.</summary>
    public static AnalyzerRun Run(string members, DiagnosticAnalyzer analyzer) => new()
    {
        Analyzers = [analyzer],
        TestCode = Code(members),
        TestReferences = [.. References],
        Generator = new CapiEventGenerator(),
    };

    private static string Code(string members) => $$"""
        // file: Code.cs
        using System.Diagnostics;
        using System.Security.Cryptography;
        using System.Text;
        using Capi;
        using Microsoft.Extensions.Logging;

        public partial class Code
        {
        {{members}}
        }

        """ + Beside;

    private static string Method(string statements) => $$"""
            public void Run(OrderPaid order, Shopper shopper, string text, bool isKnown, IMetaCapiClient capi, MetaEventContext context, ILogger logger)
            {
                {{statements}}
            }
        """;
}
