using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI502: a value is hashed without the normalization that Meta defines for its parameter.</summary>
public class WrongNormalizationTests
{
    [Theory]
    [InlineData("user: db = Hash(string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{order.Birth:dd.MM.yyyy}\"))")]
    [InlineData("user: ph = Hash(order.Phone.Trim())")]
    [InlineData("user: em = Hash(order.Email)")]
    [InlineData("user: ln = Hash(order.LastName.Trim().ToLowerInvariant())")]
    [InlineData("user: zp = Hash(order.Zip)")]
    [InlineData("user: db = Hash(order.Birth.ToString(\"dd.MM.yyyy\"))")]
    [InlineData("user: ge = Hash(order.Gender.ToLowerInvariant())")]
    [InlineData("user: ph = Hash(\"+\" + order.Phone)")]
    [InlineData("user: ph = Hash(Only(order.Phone)) ;; members: private static string Only(string text) { var digits = new StringBuilder(); foreach (var one in text) if (one is >= '0' and <= '9') digits.Append(one); return digits.ToString(); }")]
    [InlineData("user: em = Hash(Normal(\"em\", order.Email)) ;; members: private static string Normal(string key, string text) => key switch { \"ph\" => Digits(text), \"em\" => text.Trim(), _ => text };")]
    [InlineData("user: em = Hash(Pair(order).Mail) ;; members: private static (string Mail, string Phone) Pair(Order order) => (order.Email.Trim(), order.Phone);")]
    [InlineData("user: zp = Hash(order.Zip.ToLowerInvariant().Replace(\" \", \"\"))")]
    [InlineData("user: zp = Hash(new string(order.Zip.ToLowerInvariant().Where(one => !char.IsWhiteSpace(one)).ToArray()))")]
    [InlineData("user: ge = Hash(\"male\")")]
    [InlineData("user: ge = Hash(order.Gender == \"F\" ? \"female\" : \"m\")")]
    [InlineData("user: country = Hash(\"germany\")")]
    [InlineData("user: db = Hash(order.BirthText.Replace(\"/\", \"\"))")]
    [InlineData("user: db = Hash(order.BirthText.Trim().Replace(\".\", string.Empty))")]
    [InlineData("user: db = Hash(order.BirthText.Replace(\"-\", \"\").Replace(\"/\", \"\"))")]
    [InlineData("user: db = Hash(Plain(order.BirthText)) ;; members: private static string Plain(string text) => text.Replace(\"/\", null);")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), WrongNormalizationRule.Id);

    [Theory]
    [InlineData("user: db = Hash(string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{order.Birth:yyyyMMdd}\"))")]
    [InlineData("user: ph = Hash(Digits(order.Phone))")]
    [InlineData("user: ph = Hash(new string([.. order.PhoneE164.Where(char.IsAsciiDigit)]))")]
    [InlineData("user: em = Hash(order.NormalizedEmail)")]
    [InlineData("user: ln = Hash(Letters(order.LastName))")]
    [InlineData("user: db = Hash(order.Birth.ToString(\"yyyyMMdd\"))")]
    [InlineData("user: em = Hash(Normal(\"em\", order.Email)) ;; members: private static string Normal(string key, string text) => key switch { \"ph\" => Digits(text), \"em\" => Clean(text), _ => text };")]
    [InlineData("user: em = Hash(Normal(\"em\", order.Email)) ;; members: private static string Normal(string key, string text) { if (key == \"em\") return Clean(text); return text; }")]
    [InlineData("user: em = Hash(Pair(order).Mail) ;; members: private static (string Mail, string Phone) Pair(Order order) => (Clean(order.Email), order.Phone);")]
    [InlineData("user: ph = Hash(Only(order.Phone)) ;; members: private static string Only(string text) { var digits = \"\"; foreach (var one in text) { if (char.IsDigit(one)) digits += one; } return digits.TrimStart('0'); }")]
    [InlineData("user: zp = Hash(order.Zip.ToLowerInvariant().Replace(\" \", \"\").Replace(\"-\", \"\"))")]
    [InlineData("user: zp = Hash(order.Zip.ToLowerInvariant().Replace(\" \", \"\").Split('-')[0])")]
    [InlineData("user: zp = Hash(new string(order.Zip.ToLowerInvariant().Where(char.IsLetterOrDigit).ToArray()))")]
    [InlineData("user: zp = Hash(new string(order.Zip.ToLowerInvariant().Where(one => one != ' ' && one != '-').ToArray()))")]
    [InlineData("user: zp = Hash(System.Text.RegularExpressions.Regex.Replace(order.Zip.ToLowerInvariant(), \"[\\\\s-]\", \"\"))")]
    [InlineData("user: ge = Hash(order.Gender switch { \"female\" => \"f\", _ => \"m\" })")]
    [InlineData("user: ge = Hash(\"male\".Substring(0, 1))")]
    [InlineData("user: db = Hash(order.BirthText.Replace(\"-\", \"\"))")]
    [InlineData("user: db = Hash(order.BirthIso.Replace(\"/\", \"\"))")]
    [InlineData("user: db = Hash(DateTime.Parse(order.BirthText.Replace(\"/\", \"-\"), System.Globalization.CultureInfo.InvariantCulture).ToString(\"yyyyMMdd\"))")]
    [InlineData("user: db = Hash(order.BirthText.Substring(6) + order.BirthText.Substring(0, 5).Replace(\"/\", \"\"))")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), WrongNormalizationRule.Id);

    [Theory]
    [InlineData("order.Email = order.Email.Trim().ToLowerInvariant(); await SendAsync(order);")]
    [InlineData("order.Email = Clean(order.Email); await SendAsync(order);")]
    [InlineData("var mail = order.Email.Trim(); order.Email = mail.ToLowerInvariant(); await SendAsync(order);")]
    [InlineData("await SendAsync(order with { Email = order.Email.Trim().ToLowerInvariant() });")]
    [InlineData("await SendAsync(new Order { Email = Environment.UserName.Trim().ToLowerInvariant() });")]
    [InlineData("Prepare(order); await SendAsync(order);")]
    [InlineData("await SendAsync(order);", "value.Trim().ToLowerInvariant()")]
    public Task A_member_that_is_normalized_before_is_accepted(string call, string setter = "value") =>
        MigrationVerifier.VerifyWithoutAsync(CreateInPlace(call, setter), WrongNormalizationRule.Id);

    [Theory]
    [InlineData("public sealed class Lead(string email) { public string Email { get; } = email.Trim().ToLowerInvariant(); }")]
    [InlineData("public sealed class Lead { public Lead(string email) { Email = email.Trim().ToLowerInvariant(); } public string Email { get; } }")]
    [InlineData("public sealed record Lead(string Email) { public string Email { get; } = Email.Trim().ToLowerInvariant(); }")]
    [InlineData("public sealed class Lead(string email) { private string _email = email; public string Email { get => _email.Trim().ToLowerInvariant(); set => _email = value; } }")]
    [InlineData("public sealed class Lead(string email) { public string Email { get; init => field = value.Trim().ToLowerInvariant(); } = email; }")]
    public Task A_type_that_normalizes_its_member_is_accepted(string type) => MigrationVerifier.VerifyWithoutAsync(CreateWithLead(type), WrongNormalizationRule.Id);

    [Theory]
    [InlineData("public sealed class Lead(string email) { public string Email { get; } = email; }")]
    [InlineData("public sealed class Lead { public Lead(string email) { Email = email.Trim(); } public string Email { get; } }")]
    [InlineData("public sealed class Lead(string email) { public string Email { get; set; } = email; public string Name { get; set; } = email.Trim().ToLowerInvariant(); }")]
    public Task A_type_that_keeps_its_member_raw_is_reported(string type) => MigrationVerifier.VerifyAsync(CreateWithLead(type), WrongNormalizationRule.Id);

    private static string CreateWithLead(string type) => SenderCode.Create("members: public static object Who(Lead lead) => new { event_name = \"Lead\", event_time = 1, action_source = \"physical_store\", user_data = new { em = Hash(lead.Email) } };") + type;

    [Theory]
    [InlineData("await SendAsync(order);")]
    [InlineData("order.Email = order.Email.Trim(); await SendAsync(order);")]
    [InlineData("order.Email = order.Email.ToUpperInvariant(); await SendAsync(order);")]
    [InlineData("order.Other = order.Other.Trim().ToLowerInvariant(); await SendAsync(order);")]
    [InlineData("await SendAsync(new Order { Email = Environment.UserName });")]
    [InlineData("await SendAsync(order with { Other = order.Email.Trim().ToLowerInvariant() });")]
    public Task A_member_that_stays_raw_is_reported(string call) => MigrationVerifier.VerifyAsync(CreateInPlace(call, "value"), WrongNormalizationRule.Id);

    private static string CreateInPlace(string call, string setter) => $$"""
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;

        public sealed record Order
        {
            private string _email = "";
            public string Email { get => _email; set => _email = {{setter}}; }
            public string Other { get; set; } = "";
            public string Number { get; set; } = "";
            public bool MarketingConsent { get; set; }
            public DateTimeOffset PaidAt { get; set; }
        }

        public sealed class OrderEvents(HttpClient http, string datasetId, string token)
        {
            public async Task PaidAsync(Order order)
            {
                if (!order.MarketingConsent)
                    return;
                {{call}}
            }

            private async Task SendAsync(Order order)
            {
                using var response = await http.PostAsJsonAsync($"https://graph.facebook.com/v27.0/{datasetId}/events", new { data = new[] { Build(order) }, access_token = token });
                response.EnsureSuccessStatusCode();
            }

            private static object Build(Order o) => new { event_name = "Purchase", event_id = o.Number, event_time = o.PaidAt.ToUnixTimeSeconds(), action_source = "physical_store", user_data = new { em = Sha(o.Email) }, custom_data = new { value = 1m, currency = "EUR" } };
            private static void Prepare(Order one) => {{(call.StartsWith("Prepare", StringComparison.Ordinal) ? "one.Email = one.Email.Trim().ToLower()" : "one.Number = one.Number.Trim()")}};
            private static string Clean(string text) => text.Trim().ToLowerInvariant();
            private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }
        """;
}
