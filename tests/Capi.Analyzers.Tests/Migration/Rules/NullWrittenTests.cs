using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI542: null or an empty text is written instead of left out.</summary>
public class NullWrittenTests
{
    private const string OmittingNull = "using var response = await http.PostAsJsonAsync({url}, {body}, new System.Text.Json.JsonSerializerOptions { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull }, cancellationToken); response.EnsureSuccessStatusCode();";

    [Theory]
    [InlineData("user: fbc = order.Fbc.Length == 0 ? null : order.Fbc")]
    [InlineData("user: fbp = order.Fbp ?? \"\"")]
    [InlineData("user: client_user_agent = order.OtherEmail ?? \"\"")]
    [InlineData("custom: content_name = order.OtherEmail ?? string.Empty")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), NullWrittenRule.Id);

    [Theory]
    [InlineData("user: fbp = order.OtherEmail")]
    [InlineData("user: fbp = order.OtherEmail?.Trim()")]
    [InlineData("user: ct = order.OtherCountry == null ? null : Hash(Letters(order.OtherCountry.Replace(\" \", \"\")))")]
    [InlineData("user: ct = order.OtherCountry switch { { Length: > 0 } city => Hash(Letters(city)), _ => null }")]
    [InlineData("user: fbp = Environment.GetEnvironmentVariable(\"FBP\")")]
    [InlineData("user: fbp = order.Skus.FirstOrDefault()")]
    [InlineData("user: fbp = context.Request.Cookies[\"_fbp\"]")]
    [InlineData("before: context.Request.Cookies.TryGetValue(\"_fbp\", out var fbp); ;; user: fbp = fbp")]
    [InlineData("user: client_user_agent = context.Request.Headers[\"User-Agent\"].FirstOrDefault()")]
    [InlineData("user: fbp = (object)order.Lines as string")]
    [InlineData("before: var fbp = order.OtherEmail; ;; user: fbp = fbp")]
    [InlineData("before: string? fbp = null; if (order.Row > 1) fbp = order.Fbp; ;; user: fbp = fbp")]
    [InlineData("user: fbp = Find(order.OtherEmail) ;; members: private static string? Find(string? text) => text?.Trim();")]
    [InlineData("user: fbp = Find(order) ;; members: private static string? Find(Order order) { var found = order.OtherEmail; return found; }")]
    [InlineData("user: fbp = await FindAsync(order) ;; members: private static async Task<string?> FindAsync(Order order) { await Task.Yield(); return order.OtherEmail; }")]
    [InlineData("user: fbp = Find(order)?.OtherEmail ;; members: private static Order? Find(Order order) => order.Row > 1 ? order : null;")]
    [InlineData("custom: value = order.Discount")]
    [InlineData("custom: content_name = order.EventName")]
    [InlineData("event: event_source_url = order.EventName")]
    [InlineData("envelope: test_event_code = Environment.GetEnvironmentVariable(\"META_TEST_CODE\")")]
    public Task A_value_that_may_be_null_by_its_type_is_reported(string parts) => MigrationVerifier.VerifyAsync(CreateForWeb(parts), NullWrittenRule.Id);

    [Theory]
    [InlineData("user: em = new[] { order.OtherEmail?.ToLowerInvariant() }")]
    [InlineData("user: em = new List<string?> { order.OtherEmail }")]
    [InlineData("before: string?[] mails = [order.OtherEmail]; ;; user: em = mails")]
    [InlineData("custom: content_ids = order.Skus.Select(sku => sku.Length > 3 ? sku : null).ToArray()")]
    [InlineData("user: em = new[] { order.OtherEmail } ;; send: " + OmittingNull)]
    public Task An_array_with_null_is_reported_whatever_the_settings_are(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), NullWrittenRule.Id);

    [Theory]
    [InlineData("user: fbc = order.Fbc")]
    [InlineData("user: fbp = order.Fbp")]
    [InlineData("user: fbp = order.Fbp?.Trim()")]
    [InlineData("user: fbp = order.OtherEmail!")]
    [InlineData("user: fbp = (order.OtherEmail!)")]
    [InlineData("user: fbp = order.OtherEmail ?? throw new InvalidOperationException()")]
    [InlineData("user: fbp = order.OtherEmail ?? order.Fbp")]
    [InlineData("before: if (order.OtherEmail is null) return; ;; user: fbp = order.OtherEmail")]
    [InlineData("before: if (string.IsNullOrEmpty(order.OtherEmail)) return; ;; user: fbp = order.OtherEmail")]
    [InlineData("before: if (order.OtherEmail is not { } fbp) return; ;; user: fbp = fbp")]
    [InlineData("before: ArgumentNullException.ThrowIfNull(order.OtherEmail); ;; user: fbp = order.OtherEmail")]
    [InlineData("before: string? fbp = null; fbp ??= order.Fbp; ;; user: fbp = fbp")]
    [InlineData("user: fbp = Find(order.Fbp) ;; members: private static string? Find(string? text) => text?.Trim();")]
    [InlineData("user: fbp = Find(order) ;; members: private static string? Find(Order order) => order.Fbp;")]
    [InlineData("user: client_user_agent = order.Page?.ToString()")]
    [InlineData("user: client_ip_address = context.Connection.RemoteIpAddress?.ToString()")]
    [InlineData("user: client_user_agent = context.Request.Headers.UserAgent.ToString()")]
    [InlineData("custom: value = order.Discount ?? order.Total")]
    [InlineData("custom: value = order.Discount.GetValueOrDefault()")]
    [InlineData("event: event_source_url = order.EventName ;; send: " + OmittingNull)]
    [InlineData("user: em = new[] { Hash(order.OtherEmail ?? order.Email) }")]
    [InlineData("user: em = new[] { order.OtherEmail }.Where(mail => mail is not null).ToArray()")]
    [InlineData("custom: content_ids = order.Skus.Select(sku => sku.Trim()).ToArray()")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(CreateForWeb(parts), NullWrittenRule.Id);

    [Theory]
    [InlineData("foreach (var order in orders) await SendAsync(order, order.OtherEmail);", true)]
    [InlineData("foreach (var order in orders) await SendAsync(order, order.Fbp);", false)]
    [InlineData("foreach (var order in orders) if (order.OtherEmail is not null) await SendAsync(order, order.OtherEmail);", false)]
    [InlineData("foreach (var order in orders) await SendAsync(order, Environment.GetEnvironmentVariable(\"FBP\"));", true)]
    public async Task What_the_callers_pass_counts(string calls, bool isReported)
    {
        var code = SenderCode.Create($"user: fbp = fbp ;; members: public async Task SendAllAsync(IEnumerable<Order> orders) {{ {calls} }}").Replace("SendAsync(Order order, CancellationToken cancellationToken)", "SendAsync(Order order, string? fbp, CancellationToken cancellationToken = default)", StringComparison.Ordinal);

        await VerifyAsync(code, isReported);
    }

    [Theory]
    [InlineData("foreach (var order in orders.Where(order => order.OtherEmail is not null)) await SendAsync(order, default);", false)]
    [InlineData("foreach (var order in from one in orders where one.OtherEmail != null select one) await SendAsync(order, default);", false)]
    [InlineData("foreach (var order in orders) { if (string.IsNullOrEmpty(order.OtherEmail)) continue; await SendAsync(order, default); }", false)]
    [InlineData("foreach (var order in orders.Where(order => order.Row > 0)) await SendAsync(order, default);", true)]
    public Task What_the_callers_ask_counts(string calls, bool isReported) =>
        VerifyAsync(SenderCode.Create($"user: fbp = order.OtherEmail ;; members: public async Task SendAllAsync(IEnumerable<Order> orders) {{ {calls} }}"), isReported);

    [Theory]
    [InlineData("user[\"fbp\"] = order.OtherEmail;", "user", true)]
    [InlineData("user.Add(\"fbp\", order.OtherEmail);", "user", true)]
    [InlineData("if (order.OtherEmail is not null) user[\"fbp\"] = order.OtherEmail;", "user", false)]
    [InlineData("if (order.OtherEmail is { } fbp) user[\"fbp\"] = fbp;", "user", false)]
    [InlineData("if (order.Row > 1) user[\"fbp\"] = order.Fbp;", "user", false)]
    [InlineData("user[\"fbp\"] = order.OtherEmail;", "user.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value)", false)]
    [InlineData("user[\"fbp\"] = order.OtherEmail; foreach (var pair in user.ToList()) if (pair.Value == null) user.Remove(pair.Key);", "user", false)]
    [InlineData("user[\"fbp\"] = order.OtherEmail; Strip(user);", "user", false)]
    [InlineData("user[\"fbp\"] = order.OtherEmail; Count(user);", "user", true)]
    [InlineData("user[\"fbp\"] = order.OtherEmail;", "user ;; send: " + OmittingNull, true)]
    [InlineData("if (order.OtherEmail is not null) user[\"fbp\"] = order.OtherEmail;", "user ;; send: " + OmittingNull, false)]
    public Task Entries_of_a_dictionary_are_checked(string statements, string user, bool isReported)
    {
        var settings = user.IndexOf(" ;; ", StringComparison.Ordinal) is >= 0 and var end ? user[end..] : "";
        var code = SenderCode.Create($$"""
            before: var user = new Dictionary<string, object?> { ["em"] = Hash(order.Email.Trim().ToLowerInvariant()) }; {{statements}} ;; members: private static void Strip(Dictionary<string, object?> entries) { foreach (var pair in entries.ToList()) { if (pair.Value is null) entries.Remove(pair.Key); } }
                private static int Count(Dictionary<string, object?> entries) => entries.Count(pair => pair.Key == "em");
            """ + settings).Replace("user_data = new { em = Hash(order.Email.Trim().ToLowerInvariant()) }", "user_data = " + user[..(user.Length - settings.Length)], StringComparison.Ordinal);

        return VerifyAsync(code, isReported);
    }

    [Theory]
    [InlineData("\"fbp\": \"{{order.OtherEmail}}\"", true)]
    [InlineData("\"fbp\": \"{{order.OtherEmail ?? \"\"}}\"", true)]
    [InlineData("\"fbp\": \"{{Environment.GetEnvironmentVariable(\"FBP\")}}\"", true)]
    [InlineData("\"fbp\": \"{{order.Fbp}}\"", false)]
    [InlineData("\"fbp\": \"fb.{{order.OtherEmail}}\"", false)]
    [InlineData("\"fbp\": \"{{order.OtherEmail!}}\"", false)]
    public Task Null_in_JSON_text_is_an_empty_text(string user, bool isReported)
    {
        var json = "$$\"\"\"{ \"data\": [ { \"event_name\": \"Purchase\", \"event_id\": \"{{order.Number}}\", \"action_source\": \"physical_store\", \"user_data\": { \"em\": \"{{Hash(Clean(order.Email))}}\", " + user + " } } ] }\"\"\"";

        return VerifyAsync(SenderCode.Create("before: var json = " + json + "; ;; after: _ = json;"), isReported);
    }

    [Theory]
    [InlineData("writer.WriteString(\"fbp\", order.OtherEmail);", true)]
    [InlineData("if (order.OtherEmail is not null) writer.WriteString(\"fbp\", order.OtherEmail);", false)]
    [InlineData("writer.WriteString(\"fbp\", order.Fbp);", false)]
    public Task A_JSON_writer_writes_null(string call, bool isReported) => VerifyAsync(
        SenderCode.Create("before: " + $$"""
            using var stream = new System.IO.MemoryStream(); using var writer = new System.Text.Json.Utf8JsonWriter(stream);
            writer.WriteStartObject(); writer.WriteString("event_name", "Purchase"); writer.WriteString("action_source", "physical_store"); writer.WriteString("event_id", order.Number);
            writer.WriteStartObject("user_data"); writer.WriteString("em", Hash(Clean(order.Email))); {{call}} writer.WriteEndObject(); writer.WriteEndObject();
            """), isReported);

    [Theory]
    [InlineData("[JsonPropertyName(\"fbp\")] public string? Fbp { get; set; }", "Fbp = order.OtherEmail", true)]
    [InlineData("[JsonPropertyName(\"fbp\"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Fbp { get; set; }", "Fbp = order.OtherEmail", true)]
    [InlineData("[JsonPropertyName(\"em\"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public string?[]? Em { get; set; }", "Em = [order.OtherEmail]", true)]
    [InlineData("[JsonPropertyName(\"fbp\"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public string? Fbp { get; set; }", "Fbp = order.OtherEmail", false)]
    [InlineData("[JsonPropertyName(\"fbp\")] public required string Fbp { get; set; }", "Fbp = order.Fbp", false)]
    public Task Members_with_an_attribute_are_left_out(string property, string value, bool isReported)
    {
        var code = SenderCode.Create("").Replace("user_data = new { em = Hash(order.Email.Trim().ToLowerInvariant()) }", $"user_data = new UserData {{ ClientUserAgent = order.UserAgent, {value} }}", StringComparison.Ordinal)
            + $"public sealed class UserData {{ [JsonPropertyName(\"client_user_agent\")] public required string ClientUserAgent {{ get; set; }} {property} }}";

        return VerifyAsync("using System.Text.Json.Serialization;\n" + code, isReported);
    }

    [Theory]
    [InlineData("user: fbp = Environment.GetEnvironmentVariable(\"FBP\")", true)]
    [InlineData("user: fbp = order.Skus.FirstOrDefault()", true)]
    [InlineData("user: fbp = order.Fbp?.Trim()", true)]
    [InlineData("custom: value = order.Discount", true)]
    [InlineData("before: var fbp = Environment.GetEnvironmentVariable(\"FBP\"); ;; user: fbp = fbp", true)]
    [InlineData("before: var fbp = Environment.GetEnvironmentVariable(\"FBP\"); if (fbp == null) return; ;; user: fbp = fbp", false)]
    [InlineData("user: fbp = order.OtherEmail", false)]
    [InlineData("user: fbp = order.Skus.First()", false)]
    [InlineData("before: if (order.Discount == null) return; ;; custom: value = order.Discount", false)]
    public Task Without_nullable_types_the_known_methods_count(string parts, bool isReported) => VerifyAsync("#nullable disable\n" + SenderCode.Create(parts).Replace("string?", "string", StringComparison.Ordinal), isReported);

    private static string CreateForWeb(string parts) => SenderCode.Create(parts + " ;; members: private readonly Microsoft.AspNetCore.Http.HttpContext context = new();") + """

        namespace Microsoft.AspNetCore.Http
        {
            public sealed class HttpContext { public ConnectionInfo Connection { get; } = new(); public HttpRequest Request { get; } = new(); }
            public sealed class ConnectionInfo { public System.Net.IPAddress? RemoteIpAddress { get; set; } }
            public sealed class HttpRequest { public IRequestCookieCollection Cookies { get; } = null!; public IHeaderDictionary Headers { get; } = null!; }
            public interface IRequestCookieCollection { string? this[string key] { get; } bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value); }
            public interface IHeaderDictionary { StringValues this[string key] { get; } StringValues UserAgent { get; } }
            public readonly struct StringValues : IEnumerable<string?>
            {
                public string Text { get; init; } public override string ToString() => Text;
                public IEnumerator<string?> GetEnumerator() { yield break; }
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }
        }
        """;

    private static Task VerifyAsync(string code, bool isReported) => isReported ? MigrationVerifier.VerifyAsync(code, NullWrittenRule.Id) : MigrationVerifier.VerifyWithoutAsync(code, NullWrittenRule.Id);

    [Theory]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: ph = invoice.Value<string>(\"phone_sha256\")", true)]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: ph = (string?)invoice[\"customer\"]![\"phone_sha256\"]", true)]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: ph = invoice.SelectToken(\"customer.phone_sha256\")?.ToString()", true)]
    [InlineData("before: var node = System.Text.Json.Nodes.JsonNode.Parse(order.PageUrl)!; ;; user: ph = node[\"phone_sha256\"]?.GetValue<string>()", true)]
    [InlineData("before: \n#nullable disable\nvar invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); var phone = invoice.Value<string>(\"phone_sha256\"); ;; user: ph = phone ;; after: \n#nullable restore\n", true)]
    [InlineData("before: \n#nullable disable\nvar invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); var phone = (string)invoice[\"phone_sha256\"]; ;; user: ph = phone ;; after: \n#nullable restore\n", true)]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: ph = invoice.Value<string>(\"phone_sha256\")!", false)]
    [InlineData("before: var node = System.Text.Json.Nodes.JsonNode.Parse(order.PageUrl)!; ;; user: ph = node[\"phone_sha256\"]!.GetValue<string>()", false)]
    public Task A_key_that_parsed_json_may_miss_is_null(string parts, bool isReported) => MigrationVerifier.VerifyWithLibrariesAsync(SenderCode.Create(parts), NullWrittenRule.Id, isReported);
}
