using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI500: a readable value in a parameter that must be hashed.</summary>
public class RawValueTests
{
    [Theory]
    [InlineData("user: em = order.Email")]
    [InlineData("user: ph = order.Phone")]
    [InlineData("user: em = new[] { order.Email.Trim().ToLowerInvariant() }")]
    [InlineData("user: external_id = order.CustomerId")]
    [InlineData("user: fn = Clean(order.FirstName)")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), RawValueRule.Id);

    [Theory]
    [InlineData("user: em = Hash(order.Email.Trim().ToLowerInvariant())")]
    [InlineData("user: em = order.EmailSha256")]
    [InlineData("user: em = IsHash(order.Email) ? order.Email : Hash(order.Email.Trim().ToLowerInvariant())")]
    [InlineData("user: fbp = order.Fbp")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), RawValueRule.Id);

    [Fact]
    public Task A_table_with_other_names_of_the_keys_is_no_payload() => MigrationVerifier.VerifyWithoutAsync(
        SenderCode.Create("user: em = Hash(order.Email.Trim().ToLowerInvariant())") + """

        internal static class GraphNames
        {
            public const string Endpoint = "https://graph.facebook.com/v27.0/1/events";

            private static readonly System.Collections.Generic.Dictionary<string, string> Names = new() { ["em"] = "email", ["ph"] = "phone", ["fn"] = "first_name" };

            public static string Find(string key) => Names[key];
        }
        """,
        RawValueRule.Id);

    [Theory]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: em = invoice.Value<string>(\"customer_email\")", true)]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: em = (string?)invoice[\"customer\"]?[\"email\"]", true)]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: em = (string?)invoice[\"customer\"]![\"email\"]", true)]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: em = invoice.SelectToken(\"$.customer.email\")?.ToString()", true)]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: ph = invoice[\"customer\"]!.Value<string>(\"phone\")", true)]
    [InlineData("before: var node = System.Text.Json.Nodes.JsonNode.Parse(order.PageUrl)!; ;; user: em = node[\"email\"]!.GetValue<string>()", true)]
    [InlineData("before: var node = System.Text.Json.Nodes.JsonNode.Parse(order.PageUrl)!; ;; user: em = node[\"customer\"]?[\"email\"]?.GetValue<string>()", true)]
    [InlineData("before: var element = System.Text.Json.JsonDocument.Parse(order.PageUrl).RootElement; ;; user: em = element.GetProperty(\"customer\").GetProperty(\"email\").GetString()", true)]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: em = Hash(invoice.Value<string>(\"customer_email\")!)", false)]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: em = invoice.Value<string>(\"email_sha256\")", false)]
    [InlineData("before: var invoice = Newtonsoft.Json.Linq.JObject.Parse(order.PageUrl); ;; user: em = invoice.SelectToken(\"customer.hashed_email\")?.ToString()", false)]
    [InlineData("before: var node = System.Text.Json.Nodes.JsonNode.Parse(order.PageUrl)!; ;; user: em = Hash(node[\"email\"]!.GetValue<string>())", false)]
    public Task The_key_of_parsed_json_is_a_name(string parts, bool isReported) => MigrationVerifier.VerifyWithLibrariesAsync(SenderCode.Create(parts), RawValueRule.Id, isReported);
}
