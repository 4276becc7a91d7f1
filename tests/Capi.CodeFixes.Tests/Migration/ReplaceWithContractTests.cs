using Capi.CodeFixes.Migration;
using Capi.Generators;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Tests.Migration;

/// <summary>"Replace with a contract" writes a contract that compiles, and TODO comments for what the payload doesn't tell.</summary>
public class ReplaceWithContractTests
{
    private const string Sender = """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;

        namespace Shop.Ads;

        public sealed class Order
        {
            public required string Number { get; init; }
            public required string Email { get; init; }
            public decimal Total { get; init; }
            public required string Currency { get; init; }
            public DateTimeOffset PaidAt { get; init; }
            public bool MarketingConsent { get; init; }
        }

        public sealed class OrderEvents(HttpClient http, string datasetId, string token)
        {
            public async Task SendAsync(Order order)
            {
                if (!order.MarketingConsent)
                    return;
                var purchase = new
                {
                    event_name = "Purchase",
                    event_id = §ID§,
                    event_time = order.PaidAt.ToUnixTimeSeconds(),
                    action_source = "physical_store",
                    user_data = new { em = Hash(order.Email.Trim().ToLowerInvariant()), client_user_agent = "x" },
                    custom_data = new { value = order.Total, currency = order.Currency, customer_email = order.Email },
                };
                var response = await http.PostAsJsonAsync($"https://graph.facebook.com/v27.0/{datasetId}/events", new { data = new[] { purchase }, access_token = token });
                response.EnsureSuccessStatusCode();
            }

            private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }
        """;

    [Fact]
    public async Task The_contract_has_the_members_of_the_payload_and_compiles()
    {
        var text = await RefactorAsync("order.Number");

        Assert.Equal(
            """
            using Capi;

            namespace Shop.Ads;

            // client_user_agent: the context of the request has them (HttpContext.GetMetaContext()).
            [MetaEvent(StandardEvents.Purchase, ActionSource = ActionSource.PhysicalStore)]
            internal sealed partial record PurchaseEvent(
                [EventId] string Number,
                [EventTime] DateTimeOffset PaidAt,
                [Hashed("em")] string? Email,
                [CustomData("value")] decimal Total,
                [CustomData("currency")] string Currency);

            // The call, in place of the request:
            // _ = await capi.SendPurchaseEventAsync(new PurchaseEvent(order.Number, order.PaidAt, order.Email, order.Total, order.Currency), context);

            """.ReplaceLineEndings("\n"),
            text);
        Require.NoErrors(GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(text!)).Output);
    }

    [Fact]
    public async Task What_the_payload_does_not_tell_is_a_comment()
    {
        var text = await RefactorAsync("Guid.NewGuid().ToString()");

        Assert.Contains("// TODO: the event needs an ID", text, StringComparison.Ordinal);
        Assert.Contains("[EventId] string EventId", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_with_special_characters_are_escaped()
    {
        var sender = Sender
            .Replace("event_name = \"Purchase\"", "event_name = \"Order\\tpaid\\n\"", StringComparison.Ordinal)
            .Replace("custom_data = new { value = order.Total,", "custom_data = new Dictionary<string, object> { [\"order \\\"kind\\\"\"] = order.Number, [\"value\"] = order.Total, [\"currency\"] = order.Currency }, opt_out = false, app_data = new {", StringComparison.Ordinal);
        var text = await RefactorAsync("order.Number", code: sender);

        Assert.Contains("[MetaEvent(\"Order\\tpaid\\n\", ", text, StringComparison.Ordinal);
        Assert.Contains("[CustomData(\"order \\\"kind\\\"\")]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_have_one_line()
    {
        var sender = Sender
            .Replace("event_name = \"Purchase\"", "event_name = \"Purchase\\n\"", StringComparison.Ordinal)
            .Replace("value = order.Total", "value = order\n                        .Total", StringComparison.Ordinal);
        var text = await RefactorAsync("order.Number", code: sender);

        Assert.Contains("// TODO: the payload says 'Purchase '; is 'Purchase' meant?\n", text, StringComparison.Ordinal);
        Require.NoErrors(GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(text!)).Output);
    }

    [Fact]
    public async Task Outside_an_event_nothing_is_offered() => Assert.Null(await RefactorAsync("order.Number", "EnsureSuccessStatusCode"));

    private static async Task<string?> RefactorAsync(string eventId, string at = "event_name", string code = Sender)
    {
        code = code.Replace("§ID§", eventId, StringComparison.Ordinal);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), parseOptions: TestCompilation.ParseOptions, metadataReferences: References.All));
        project = project.AddDocument("Usings.cs", "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\nglobal using System.Threading.Tasks;").Project;
        var document = project.AddDocument("Sender.cs", code);

        CodeAction? offered = null;
        var context = new CodeRefactoringContext(document, new TextSpan(code.IndexOf(at, StringComparison.Ordinal), 0), action => offered = action, CancellationToken.None);
        await new ReplaceWithContractRefactoring().ComputeRefactoringsAsync(context);
        if (offered is null)
            return null;

        var change = (await offered.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var added = change.ChangedSolution.GetProject(document.Project.Id)!.Documents.Single(one => one.Name is not ("Sender.cs" or "Usings.cs"));
        return (await added.GetTextAsync()).ToString();
    }
}
