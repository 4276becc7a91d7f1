using Microsoft.CodeAnalysis;

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
            public int Status { get; set; }
            public bool IsSent { get; private set; }
            public void MarkAsSent() => IsSent = true;
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

            private readonly List<int> _answers = [];
            private HttpResponseMessage? _last;

            private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }
        """;

    [Fact]
    public async Task The_contract_has_the_members_of_the_payload()
    {
        var (_, contract) = await RefactorAsync("order.Number");

        Assert.Equal(
            """
            using Capi;

            namespace Shop.Ads;

            // client_user_agent: the context of the request has them (HttpContext.GetMetaContext()).
            // 'customer_email' is left out: custom_data is sent in clear.
            [MetaEvent(StandardEvents.Purchase, ActionSource = ActionSource.PhysicalStore)]
            internal sealed partial record PurchaseEvent(
                [EventId] string Number,
                [EventTime] DateTimeOffset PaidAt,
                [Hashed("em")] string? Email,
                [CustomData("value")] decimal Total,
                [CustomData("currency")] string Currency);

            """.ReplaceLineEndings("\n"),
            contract);
    }

    [Fact]
    public async Task The_call_replaces_the_request_and_the_client_comes_from_the_constructor()
    {
        var (sender, _) = await RefactorAsync("order.Number");

        Assert.Contains("public sealed class OrderEvents(HttpClient http, string datasetId, string token, IMetaCapiClient capi)", sender, StringComparison.Ordinal);
        Assert.Contains(
            """
                public async Task SendAsync(Order order)
                {
                    if (!order.MarketingConsent)
                        return;
                    var result = await capi.SendPurchaseEventAsync(
                        new PurchaseEvent(order.Number, order.PaidAt, order.Email, order.Total, order.Currency),
                        new MetaEventContext { Consent = order.MarketingConsent ? MetaConsent.Granted : MetaConsent.NotGranted });
                    if (!result.IsAccepted)
                    {
                        // The event was not accepted; see result.Status and result.Reason.
                    }
                }
            """.ReplaceLineEndings("\n"),
            sender,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("if (!order.MarketingConsent)", "if (order.Total == 0)")]
    [InlineData("var response =", "System.IO.File.AppendAllText(\"sent\", purchase.event_name);\n        var response =")]
    [InlineData("response.EnsureSuccessStatusCode();", "_last = response;")]
    [InlineData("response.EnsureSuccessStatusCode();", "order.Status = (int)response.StatusCode;")]
    [InlineData("response.EnsureSuccessStatusCode();", "Note(order, response);\n    }\n\n    private static void Note(Order order, HttpResponseMessage response)\n    {\n        order.Status = (int)response.StatusCode;")]
    [InlineData("response.EnsureSuccessStatusCode();", "_answers.Add((int)response.StatusCode);")]
    [InlineData("private static string Hash", "public static OrderEvents Create(HttpClient http) => new(http, \"\", \"\");\n\n    private static string Hash")]
    [InlineData("event_name = \"Purchase\"", "event_name = order.Currency")]
    [InlineData("action_source = \"physical_store\"", "action_source = order.Currency")]
    public async Task A_request_that_does_more_stays_and_the_call_is_a_method_of_the_contract(string text, string replacement)
    {
        var (sender, contract) = await RefactorAsync("order.Number", code: Sender.Replace(text, replacement, StringComparison.Ordinal));

        Assert.Null(sender);
        Assert.Contains("public static ValueTask<EnqueueResult> SendAsync(\n        IMetaCapiClient capi, Order order, MetaEventContext context, CancellationToken cancellationToken = default)", contract, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_other_code_reads_stays()
    {
        var code = Sender.Replace("if (!order.MarketingConsent)", "var answers = new List<int>();\n        if (!order.MarketingConsent)", StringComparison.Ordinal)
            .Replace("response.EnsureSuccessStatusCode();", "answers.Add((int)response.StatusCode);\n        order.Status = answers.Count;", StringComparison.Ordinal);

        Assert.Null((await RefactorAsync("order.Number", code: code)).Sender);
    }

    [Fact]
    public async Task What_follows_the_request_stays()
    {
        var (sender, _) = await RefactorAsync("order.Number", code: Sender.Replace("response.EnsureSuccessStatusCode();", "response.EnsureSuccessStatusCode();\n        order.MarkAsSent();", StringComparison.Ordinal));

        Assert.DoesNotContain("PostAsJsonAsync", sender, StringComparison.Ordinal);
        Assert.Contains("        }\n        order.MarkAsSent();\n    }", sender, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_payload_does_not_tell_is_a_comment_and_a_parameter()
    {
        var (sender, contract) = await RefactorAsync("Guid.NewGuid().ToString()");

        Assert.Null(sender);
        Assert.Contains("// TODO: the event needs an ID", contract, StringComparison.Ordinal);
        Assert.Contains("[EventId] string EventId", contract, StringComparison.Ordinal);
        Assert.Contains("IMetaCapiClient capi, Order order, string eventId, MetaEventContext context", contract, StringComparison.Ordinal);
        Assert.Contains("capi.SendPurchaseEventAsync(new PurchaseEvent(eventId, order.PaidAt, order.Email, order.Total, order.Currency), context, cancellationToken);", contract, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_with_special_characters_are_escaped()
    {
        var sender = Sender
            .Replace("event_name = \"Purchase\"", "event_name = \"Order\\tpaid\\n\"", StringComparison.Ordinal)
            .Replace("custom_data = new { value = order.Total,", "custom_data = new Dictionary<string, object> { [\"order \\\"kind\\\"\"] = order.Number, [\"value\"] = order.Total, [\"currency\"] = order.Currency }, opt_out = false, app_data = new {", StringComparison.Ordinal);
        var (_, contract) = await RefactorAsync("order.Number", code: sender);

        Assert.Contains("[MetaEvent(\"Order\\tpaid\\n\", ", contract, StringComparison.Ordinal);
        Assert.Contains("[CustomData(\"order \\\"kind\\\"\")]", contract, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_have_one_line()
    {
        var sender = Sender
            .Replace("event_name = \"Purchase\"", "event_name = \"Purchase\\n\"", StringComparison.Ordinal)
            .Replace("value = order.Total", "value = order\n                        .Total", StringComparison.Ordinal);
        var (_, contract) = await RefactorAsync("order.Number", code: sender);

        Assert.Contains("// TODO: the payload says 'Purchase '; is 'Purchase' meant?\n", contract, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_line_breaks_and_tabs_stay()
    {
        var code = Sender.ReplaceLineEndings("\n").Replace("    ", "\t", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
        var (sender, _) = await RefactorAsync("order.Number", code: code);

        Assert.Contains("\t\tvar result = await capi.SendPurchaseEventAsync(\r\n\t\t\tnew PurchaseEvent(", sender, StringComparison.Ordinal);
        Assert.Equal(sender, sender!.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task Without_implicit_usings_and_nullable_the_file_has_what_it_needs()
    {
        var (_, contract) = await RefactorAsync("Guid.NewGuid().ToString()", usings: "", nullable: NullableContextOptions.Disable, code: "using System;\nusing System.Collections.Generic;\nusing System.Threading.Tasks;\n" + Sender);

        Assert.StartsWith("#nullable enable\n\nusing Capi;\nusing System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Threading;\nusing System.Threading.Tasks;\n", contract, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_web_package_the_context_is_that_of_the_request()
    {
        const string Web = """
            namespace Capi.AspNetCore
            {
                public static class MetaHttpContextExtensions { public static MetaEventContext GetMetaContext(this Microsoft.AspNetCore.Http.HttpContext http) => default; }
            }

            namespace Microsoft.AspNetCore.Http
            {
                public abstract class HttpContext { }
                public abstract class HttpRequest { public abstract HttpContext HttpContext { get; } }
            }
            """;
        var code = Sender
            .Replace("SendAsync(Order order)", "SendAsync(Order order, Microsoft.AspNetCore.Http.HttpRequest request, CancellationToken stop)", StringComparison.Ordinal)
            .Replace("using System.Text;", "using System.Text;\nusing Microsoft.AspNetCore.Http;", StringComparison.Ordinal)
            .Replace("if (!order.MarketingConsent)", "if (order.Total == 0)", StringComparison.Ordinal);
        var (sender, _) = await ContractTrial.RefactorAsync(code.Replace("§ID§", "order.Number", StringComparison.Ordinal), more: Web);

        Assert.Contains("using System.Text;\nusing Capi;\nusing Capi.AspNetCore;\nusing Microsoft.AspNetCore.Http;\n", sender, StringComparison.Ordinal);
        Assert.Contains("request.HttpContext.GetMetaContext(), stop);", sender, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("order.Number", "EnsureSuccessStatusCode", "physical_store")]
    [InlineData("order.Number", "event_name", "app")]
    public async Task Outside_an_event_and_for_an_app_nothing_is_offered(string eventId, string at, string source) =>
        Assert.Equal((null, null), await RefactorAsync(eventId, at, Sender.Replace("physical_store", source, StringComparison.Ordinal)));

    /// <summary>Applies the refactoring and compiles the result with the generator: the changed sender, if it changed, and the contract.</summary>
    private static async Task<(string? Sender, string? Contract)> RefactorAsync(
        string eventId, string at = "event_name", string code = Sender, string usings = "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\nglobal using System.Threading;\nglobal using System.Threading.Tasks;", NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        code = code.Replace("§ID§", eventId, StringComparison.Ordinal);
        return await ContractTrial.RefactorAsync(code, at, usings, nullable);
    }
}
