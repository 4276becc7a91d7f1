using Capi.Analyzers;
using Capi.CodeFixes.Migration;
using Capi.Roslyn.Testing.Verifiers;

namespace Capi.CodeFixes.Tests.Migration;

/// <summary>The fixes of the rules for hand-written senders: the one edit that mends a finding, and none where there are several.</summary>
public class SenderCorrectionFixTests
{
    private static readonly (string Key, string Code)[] Correct =
    [
        ("event_name", "\"Purchase\""), ("event_time", "order.PaidAt.ToUnixTimeSeconds()"), ("event_id", "order.Number"), ("action_source", "\"physical_store\""),
        ("em", "Hash(order.Email.Trim().ToLowerInvariant())"), ("fbp", "order.Fbp"), ("value", "order.Total"), ("currency", "order.Currency"),
    ];

    public static TheoryData<string, string, string> Fixes => new()
    {
        { "fbp", "{|CAPI501:fbp = Hash(order.Fbp)|}", "fbp = order.Fbp" },
        { "fbp", "{|CAPI501:fbp = /* why */ order.Fbp.ToLowerInvariant()|}", "fbp = /* why */ order.Fbp" },
        { "em", "{|CAPI502:em = Hash(order.Email)|}", "em = Hash(order.Email.Trim().ToLowerInvariant())" },
        { "em", "{|CAPI502:em = Hash(order.Email.Trim())|}", "em = Hash(order.Email.Trim().ToLowerInvariant())" },
        { "em", "{|CAPI502:em = new[] { Hash(order.Email.ToLowerInvariant()) }|}", "em = new[] { Hash(order.Email.ToLowerInvariant().Trim()) }" },
        { "em", "{|CAPI503:em = Hash(Hash(order.Email.Trim().ToLowerInvariant()))|}", "em = Hash(order.Email.Trim().ToLowerInvariant())" },
        { "em", "{|CAPI503:em = Hash(order.EmailSha256)|}", "em = order.EmailSha256" },
        { "em", "em = {|CAPI505:Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(order.Email.Trim().ToLowerInvariant())))|}", "em = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Email.Trim().ToLowerInvariant())))" },
        { "em", "em = {|CAPI505:Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(order.Email.Trim().ToLowerInvariant())))|}", "em = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Email.Trim().ToLowerInvariant())))" },
        { "em", "em = string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(order.Email.Trim().ToLowerInvariant())).Select(one => {|CAPI505:one.ToString(\"X2\")|}))", "em = string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(order.Email.Trim().ToLowerInvariant())).Select(one => one.ToString(\"x2\")))" },
        { "em", "em = Hash({|CAPI506:order.Email.Trim().ToLower()|})", "em = Hash(order.Email.Trim().ToLowerInvariant())" },
        { "em", "em = Hash({|CAPI506:order.Email.Trim().ToLower(System.Globalization.CultureInfo.CurrentCulture)|})", "em = Hash(order.Email.Trim().ToLowerInvariant())" },
        { "event_name", "{|CAPI510:event_name = \"purchase\"|}", "event_name = \"Purchase\"" },
        { "value", "{|CAPI514:value = order.Total.ToString(\"F2\")|}", "value = order.Total" },
        { "currency", "{|CAPI515:currency = order.Currency.ToLowerInvariant()|}", "currency = order.Currency.ToUpperInvariant()" },
        { "event_time", "{|CAPI532:event_time = order.PaidAt.ToUnixTimeMilliseconds()|}", "event_time = order.PaidAt.ToUnixTimeSeconds()" },
        { "action_source", "{|CAPI537:action_source = \"Physical Store\"|}", "action_source = \"physical_store\"" },
        { "action_source", "{|CAPI537:action_source = \"PHONE-CALL\"|}", "action_source = \"phone_call\"" },
        { "currency", "currency = order.Currency, content_type = \"product\", {|CAPI516:content_ids = order.Sku|}", "currency = order.Currency, content_type = \"product\", content_ids = new[] { order.Sku }" },
        { "currency", "currency = order.Currency, content_type = \"product\", {|CAPI516:content_ids = string.Join(\",\", order.Skus)|}", "currency = order.Currency, content_type = \"product\", content_ids = order.Skus" },
        { "currency", "currency = order.Currency, {|CAPI521:customer_email = order.Email|}", "currency = order.Currency" },
        { "currency", "{|CAPI521:customer_email = order.Email|}, currency = order.Currency", "currency = order.Currency" },
        { "currency", "currency = order.Currency, {|CAPI522:diagnosis = order.Sku|}", "currency = order.Currency" },
        { "action_source", "action_source = \"physical_store\", {|CAPI534:opt_out = false|}", "action_source = \"physical_store\"" },
        { "fbp", "fbp = order.Fbp, fbc = {|CAPI533:$\"fb.1.{order.PaidAt.ToUnixTimeSeconds()}.{order.Click}\"|}", "fbp = order.Fbp, fbc = $\"fb.1.{order.PaidAt.ToUnixTimeMilliseconds()}.{order.Click}\"" },
    };

    public static TheoryData<string, string> NotOffered => new()
    {
        { "fbp", "{|CAPI501:fbp = order.Fbc|}" },
        { "em", "em = Hash(order.Email.Trim().ToLowerInvariant()), {|CAPI502:ph = Hash(order.Phone.Trim())|}" },
        { "event_name", "{|CAPI510:event_name = Names.Purchase|}" },
        { "event_name", "{|CAPI510:event_name = \"view_cart\"|}" },
        { "currency", "currency = {|CAPI515:\"EUR\"|}" },
        { "event_time", "{|CAPI532:event_time = order.PaidAt.ToString(\"o\")|}" },
        { "action_source", "{|CAPI537:action_source = \"shop\"|}" },
        { "currency", "currency = order.Currency, content_type = \"product\", {|CAPI516:content_ids = order.SkuList|}" },
        { "currency", "currency = order.Currency, content_type = \"product\", {|CAPI516:content_ids = \"A1,A2\"|}" },
        { "currency", "currency = order.Currency, {|CAPI516:content_ids = order.Skus|}" },
        { "currency", "currency = order.Currency, /* wanted by sales */ {|CAPI521:customer_email = order.Email|}" },
        { "action_source", "action_source = \"physical_store\", {|CAPI534:opt_out = true|}" },
        { "fbp", "fbp = order.Fbp, fbc = {|CAPI533:$\"fb.1.{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}.{order.Click}\"|}" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public Task The_one_right_edit_is_made(string key, string before, string after) => VerifyAsync(CreateSender(key, before), CreateSender(key, after));

    [Theory]
    [MemberData(nameof(NotOffered))]
    public Task Where_several_edits_are_possible_none_is_offered(string key, string before) => VerifyAsync(CreateSender(key, before), CreateSender(key, before));

    [Fact]
    public Task The_version_in_an_address_is_replaced()
    {
        var sender = CreateSender("", "");
        return VerifyAsync(sender.Replace("https://graph.facebook.com/v27.0/", "{|CAPI543:https://graph.facebook.com/v18.0/|}", StringComparison.Ordinal), sender);
    }

    [Theory]
    [InlineData("new { data = new[] { purchase }, access_token = token, test_event_code = {|CAPI517:\"TEST12345\"|} }", "new { data = new[] { purchase }, access_token = token }")]
    [InlineData("new { test_event_code = {|CAPI517:\"TEST12345\"|}, data = new[] { purchase }, access_token = token }", "new { data = new[] { purchase }, access_token = token }")]
    [InlineData("new Dictionary<string, object> { [\"data\"] = new[] { purchase }, [\"test_event_code\"] = {|CAPI517:\"TEST12345\"|}, [\"access_token\"] = token }", "new Dictionary<string, object> { [\"data\"] = new[] { purchase }, [\"access_token\"] = token }")]
    public Task A_written_test_code_is_removed(string before, string after) => VerifyAsync(CreateSender("", "").Replace(Envelope, before, StringComparison.Ordinal), CreateSender("", "").Replace(Envelope, after, StringComparison.Ordinal));

    [Theory]
    [InlineData("{|CAPI519:/events?access_token=|}{token}", "/events")]
    [InlineData("{|CAPI519:/events?debug=all&access_token=|}{token}", "/events?debug=all")]
    public Task The_token_moves_to_the_body(string before, string after) => VerifyAsync(
        CreateSender("", "").Replace(Envelope, "new { data = new[] { purchase } }", StringComparison.Ordinal).Replace(Url, Url.Replace("/events", before, StringComparison.Ordinal), StringComparison.Ordinal),
        CreateSender("", "").Replace(Url, Url.Replace("/events", after, StringComparison.Ordinal), StringComparison.Ordinal));

    [Theory]
    [InlineData("new { data = new[] { purchase }, access_token = token }", "/events?access_token=", "{token}")]
    [InlineData("new { data = new[] { purchase } }", "/events?access_token=", "{token}&debug=all")]
    public Task A_token_that_is_there_already_or_in_the_middle_stays(string envelope, string text, string rest)
    {
        var source = CreateSender("", "").Replace(Envelope, envelope, StringComparison.Ordinal).Replace(Url, "$\"https://graph.facebook.com/v27.0/{datasetId}{|CAPI519:" + text + "|}" + rest + "\"", StringComparison.Ordinal);
        return VerifyAsync(source, source);
    }

    [Theory]
    [InlineData("await http.PostAsJsonAsync(Url, new { data = new[] { purchase }, access_token = token }, Json)", "private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);", "private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };")]
    [InlineData("await http.PostAsJsonAsync(Url, new { data = new[] { purchase }, access_token = token }, Json)", "private static readonly JsonSerializerOptions Json = new() { WriteIndented = false };", "private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = false };")]
    [InlineData("await http.PostAsJsonAsync(Url, new { data = new[] { purchase }, access_token = token })", "", null)]
    public Task Options_leave_out_null(string send, string before, string? after)
    {
        var source = "using System.Text.Json;\nusing System.Text.Json.Serialization;\n" + CreateSender("fbp", "{|CAPI542:fbp = order.Fbp == \"\" ? null : order.Fbp|}").Replace("await http.PostAsJsonAsync(" + Url + ", " + Envelope + ")", send, StringComparison.Ordinal)
            .Replace("private static string Hash", "private string Url => $\"https://graph.facebook.com/v27.0/{datasetId}/events\";\n    " + before + "\n    private static string Hash", StringComparison.Ordinal);
        return VerifyAsync(source, after is null ? source : source.Replace(before, after, StringComparison.Ordinal).Replace("{|CAPI542:", "", StringComparison.Ordinal).Replace("order.Fbp|}", "order.Fbp", StringComparison.Ordinal));
    }

    [Fact]
    public Task A_property_of_an_own_class_leaves_out_null()
    {
        var source = CreateSender("", "").Replace("user_data = new\n", "user_data = new User\n", StringComparison.Ordinal).Replace("fbp = order.Fbp", "fbp = order.Fbp == \"\" ? null : order.Fbp", StringComparison.Ordinal);
        const string Type = "\n\npublic sealed class User\n{\n    public string? em { get; set; }\n\n    public string? fbp { get; set; }\n}";
        return VerifyAsync(
            source.Replace("fbp = order.Fbp == \"\" ? null : order.Fbp", "{|CAPI542:fbp = order.Fbp == \"\" ? null : order.Fbp|}", StringComparison.Ordinal) + Type,
            source + Type.Replace("public string? fbp", "[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] public string? fbp", StringComparison.Ordinal));
    }

    [Fact]
    public Task Text_in_a_script_is_encoded()
    {
        var sender = CreateSender("", "").Replace("private static string Hash", "public string Script(Order order) => $\"<script>fbq('track', 'ViewContent', {{ content_name: '{§}' }});</script>\";\n\n    private static string Hash", StringComparison.Ordinal);
        return VerifyAsync(sender.Replace("§", "{|CAPI524:order.Sku|}", StringComparison.Ordinal), sender.Replace("§", "System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(order.Sku)", StringComparison.Ordinal));
    }

    [Fact]
    public Task Text_in_a_script_without_quotation_marks_is_left_alone()
    {
        var sender = CreateSender("", "").Replace("private static string Hash", "public string Script(Order order) => $\"<script>fbq('track', 'ViewContent', {{ content_name: {§} }});</script>\";\n\n    private static string Hash", StringComparison.Ordinal).Replace("§", "{|CAPI524:order.Sku|}", StringComparison.Ordinal);
        return VerifyAsync(sender, sender);
    }

    [Fact]
    public Task Fix_all_mends_every_finding_of_a_rule() => VerifyAsync(
        CreateSender("em", "{|CAPI502:em = Hash(order.Email)|}") + CreateSender("em", "{|CAPI502:em = Hash(order.Email.Trim())|}", "Second"),
        CreateSender("em", "em = Hash(order.Email.Trim().ToLowerInvariant())") + CreateSender("em", "em = Hash(order.Email.Trim().ToLowerInvariant())", "Second"));

    [Fact]
    public Task A_helper_that_other_code_may_use_is_left_alone()
    {
        var source = CreateSender("em", "em = SharedHelper.Hash(order.Email.Trim().ToLowerInvariant())") + """

            public static class SharedHelper { public static string Hash(string text) => {|CAPI505:Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))|}; }
            """;
        return VerifyAsync(source, source);
    }

    private static Task VerifyAsync(string source, string fixedSource) => new CSharpCodeFixVerifier<MigrationAnalyzer, SenderCorrectionFix>.Test
    {
        TestState = { Sources = { ("Sender.cs", Usings + source), ("Order.cs", Order) } },
        FixedState = { Sources = { ("Sender.cs", Usings + fixedSource), ("Order.cs", Order) } },
        CodeFixTestBehaviors = Microsoft.CodeAnalysis.Testing.CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
    }.RunAsync();

    private static string CreateSender(string key, string code, string name = "OrderEvents")
    {
        string Get(string one) => one == key ? code : Array.Find(Correct, known => known.Key == one) is var (found, text) ? $"{found} = {text}" : "";
        return $$"""

            public sealed class {{name}}(HttpClient http, string datasetId, string token)
            {
                public async Task SendAsync(Order order)
                {
                    if (!order.MarketingConsent)
                        return;

                    var purchase = new
                    {
                        {{Get("event_name")}},
                        {{Get("event_id")}},
                        {{Get("event_time")}},
                        {{Get("action_source")}},
                        user_data = new
                        {
                            {{Get("em")}},
                            {{Get("fbp")}},
                        },
                        custom_data = new
                        {
                            {{Get("value")}},
                            {{Get("currency")}},
                        },
                    };
                    using var response = await http.PostAsJsonAsync($"https://graph.facebook.com/v27.0/{datasetId}/events", new { data = new[] { purchase }, access_token = token });
                    response.EnsureSuccessStatusCode();
                }

                private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            }
            """;
    }

    private const string Url = "$\"https://graph.facebook.com/v27.0/{datasetId}/events\"";

    private const string Envelope = "new { data = new[] { purchase }, access_token = token }";

    private const string Usings = """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;

        """;

    private const string Order = """
        public static class Names { public const string Purchase = "purchase"; }
        public sealed class Order
        {
            public required string Number { get; init; }
            public required string Email { get; init; }
            public required string EmailSha256 { get; init; }
            public required string Phone { get; init; }
            public required string Fbp { get; init; }
            public required string Fbc { get; init; }
            public required string Click { get; init; }
            public required string Sku { get; init; }
            public required string SkuList { get; init; }
            public required IReadOnlyList<string> Skus { get; init; }
            public decimal Total { get; init; }
            public required string Currency { get; init; }
            public DateTimeOffset PaidAt { get; init; }
            public bool MarketingConsent { get; init; }
        }
        """;
}
