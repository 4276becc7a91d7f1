using Capi.Docs.Tests.Markdown;

namespace Capi.Docs.Tests.Compiling;

/// <summary>The compiler of the blocks finds errors, so that a passing page means something.</summary>
public sealed class BlockCompilerTests
{
    private const string Contract = """
        ```csharp
        [MetaEvent(StandardEvents.Lead)]
        public sealed partial record Lead([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);
        ```

        """;

    // A message of CAPI411, which the preset makes a warning.
    private const string Mapper = """
        ```csharp
        [MetaEvent(StandardEvents.Purchase)]
        public sealed partial record Paid([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] decimal Value, [CustomData] string Currency, [Hashed] string Email);
        public sealed record Order(string Id, DateTimeOffset At, decimal Total, string Currency, string Email);
        public static class Mapper
        {
            public static Paid Map(Order order) => new(order.Id, order.At, order.Total, "EUR", order.Email);
        }
        ```
        """;

    [Theory]
    [InlineData("```csharp\npublic class A : B;\n```", "CS0246")]
    [InlineData("<!-- compile: statements -->\n```csharp\nvar a = 1\n```", "CS1002")]
    [InlineData("<!-- compile: statements -->\n```csharp\nstring text = null;\n```", "CS8600")]
    [InlineData("```csharp\nusing System.Text;\npublic class A { public MetaConsent? Consent { get; } }\n```", "CS0246")]
    [InlineData("<!-- compile: given MetaCapiOptions options -->\n```csharp\noptions.TestEventCode = \"TEST12345\";\n```", "CAPI403")]
    [InlineData(Mapper, "CAPI411")]
    public async Task An_error_or_warning_is_found(string markdown, string id) => Assert.Contains(id, await GetIdsAsync(markdown));

    [Theory]
    [InlineData("<!-- compile: given int a; test project -->\n```csharp\nAssert.Equal(1, a);\n```")]
    [InlineData("<!-- compile: statements\nclass A;\n-->\n```csharp\n_ = new A();\n```")]
    [InlineData("```csharp\nusing Capi;\nvar app = WebApplication.Create(args);\napp.MapGet(\"/\", () => MetaConsent.NotGranted.ToString());\napp.Run();\n```")]
    [InlineData(Contract + "<!-- compile: continues Lead; given IMetaCapiClient capi, Lead lead, MetaEventContext context -->\n```csharp\n_ = await capi.SendLeadAsync(lead, context);\n```")]
    public async Task Correct_code_with_its_declarations_has_no_diagnostics(string markdown) => Assert.Empty(await GetIdsAsync(markdown));

    [Fact]
    public async Task A_block_that_continues_an_unknown_type_is_an_error() =>
        await Assert.ThrowsAsync<FormatException>(() => GetIdsAsync(Contract + "<!-- compile: continues Order -->\n```csharp\n```"));

    private static async Task<IEnumerable<string>> GetIdsAsync(string markdown)
    {
        var blocks = CodeBlockParser.Parse("page.md", markdown);
        return (await BlockCompiler.GetDiagnosticsAsync(blocks[^1], blocks)).Select(static diagnostic => diagnostic.Id);
    }
}
