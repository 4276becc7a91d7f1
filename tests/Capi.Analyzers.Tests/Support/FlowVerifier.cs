using Capi.Generators;
using Capi.Roslyn.Testing.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Runs the data-flow rules on markup code, together with a correct contract.</summary>
internal static class FlowVerifier
{
    private const string SharedSource = """
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

    /// <summary>The framework, the runtime library, and Microsoft.Extensions.Logging.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. Capi.Roslyn.Testing.Compiling.References.All,
        MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Logging.ILogger).Assembly.Location),
    ];

    /// <summary>Verifies members of a class: exactly the marked diagnostics are reported.</summary>
    public static Task VerifyAsync(string members) => CreateRun(members).VerifyAsync();

    /// <summary>The same with an additional file.</summary>
    public static Task VerifyAsync(string members, string file) => new AnalyzerRun
    {
        Analyzers = [new FlowAnalyzer()],
        TestCode = CreateSource(members) + "\n" + file.Replace(".cs\n", ".cs\nusing Capi;\n", StringComparison.Ordinal),
        TestReferences = [.. References],
        Generator = new CapiEventGenerator(),
    }.VerifyAsync();

    /// <summary>Verifies statements of a method: exactly the marked diagnostics are reported.</summary>
    /// <remarks>The parameters of the method are an event, a shopper, a text, a flag, a client, a context and a logger.</remarks>
    public static Task VerifyStatementsAsync(string statements) => VerifyAsync(CreateMethod(statements));

    /// <summary>Verifies that exactly this diagnostic is reported, at <c>{|#0:…|}</c> and with this message.</summary>
    public static Task VerifyStatementsAsync(string statements, string id, string message) =>
        CreateRun(CreateMethod(statements), new ExpectedDiagnostic(id, Location: 0, message)).VerifyAsync();

    /// <summary>The diagnostics of statements of a method.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> GetStatementDiagnosticsAsync(string statements) => await CreateRun(CreateMethod(statements)).GetDiagnosticsAsync();

    /// <summary>A run on statements of a method.</summary>
    public static AnalyzerRun CreateStatementsRun(string statements) => CreateRun(CreateMethod(statements));

    /// <summary>A run on members of a class.</summary>
    public static AnalyzerRun CreateRun(string members, params ExpectedDiagnostic[] expected) => new()
    {
        Analyzers = [new FlowAnalyzer()],
        TestCode = CreateSource(members),
        TestReferences = [.. References],
        Generator = new CapiEventGenerator(),
        ExpectedDiagnostics = expected,
    };

    /// <summary>A run of another analyzer on members of a class.</summary>
    public static AnalyzerRun CreateRun(string members, DiagnosticAnalyzer analyzer) => new()
    {
        Analyzers = [analyzer],
        TestCode = CreateSource(members),
        TestReferences = [.. References],
        Generator = new CapiEventGenerator(),
    };

    private static string CreateSource(string members) => $$"""
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

        """ + SharedSource;

    private static string CreateMethod(string statements) => $$"""
            public void Run(OrderPaid order, Shopper shopper, string text, bool isKnown, IMetaCapiClient capi, MetaEventContext context, ILogger logger)
            {
                {{statements}}
            }
        """;
}
