using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI541: a record with personal data prints it.</summary>
public class RecordPrintsDataTests
{
    [Fact]
    public Task The_mistake_is_reported() => MigrationVerifier.VerifyAsync("""
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Security.Cryptography;
            using System.Text;

            public sealed record Customer(string Email, bool MarketingConsent);

            public sealed class Welcome(HttpClient http, string datasetId, string token)
            {
                public async Task<string> SendAsync(Customer customer, string number, DateTimeOffset at)
                {
                    if (!customer.MarketingConsent)
                        return "";

                    var lead = new
                    {
                        event_name = "Lead",
                        event_id = number,
                        event_time = at.ToUnixTimeSeconds(),
                        action_source = "physical_store",
                        user_data = new { em = Hash(customer.Email.Trim().ToLowerInvariant()) },
                    };
                    using var response = await http.PostAsJsonAsync(
                        $"https://graph.facebook.com/v27.0/{datasetId}/events", new { data = new[] { lead }, access_token = token });
                    response.EnsureSuccessStatusCode();
                    return $"The lead of {customer} is sent";
                }

                private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            }
            """, RecordPrintsDataRule.Id);

    [Fact]
    public Task The_correct_code_is_accepted() => MigrationVerifier.VerifyAsync("""
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Security.Cryptography;
            using System.Text;

            public sealed record Customer(string Email, bool MarketingConsent)
            {
                public override string ToString() => "Customer";
            }

            public sealed class Welcome(HttpClient http, string datasetId, string token)
            {
                public async Task<string> SendAsync(Customer customer, string number, DateTimeOffset at)
                {
                    if (!customer.MarketingConsent)
                        return "";

                    var lead = new
                    {
                        event_name = "Lead",
                        event_id = number,
                        event_time = at.ToUnixTimeSeconds(),
                        action_source = "physical_store",
                        user_data = new { em = Hash(customer.Email.Trim().ToLowerInvariant()) },
                    };
                    using var response = await http.PostAsJsonAsync(
                        $"https://graph.facebook.com/v27.0/{datasetId}/events", new { data = new[] { lead }, access_token = token });
                    response.EnsureSuccessStatusCode();
                    return $"The lead of {customer} is sent";
                }

                private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            }
            """);

    [Theory]
    [InlineData("_ = customer.Email;", DiagnosticSeverity.Info)]
    [InlineData("Console.WriteLine(number + \": \" + customer);", DiagnosticSeverity.Warning)]
    [InlineData("Console.WriteLine(string.Format(\"{0}: {1}\", number, customer));", DiagnosticSeverity.Warning)]
    [InlineData("_ = customer.ToString();", DiagnosticSeverity.Warning)]
    [InlineData("_ = $\"{new Visit(customer)}\";", DiagnosticSeverity.Warning)]
    [InlineData("_ = $\"{customer.MarketingConsent}\";", DiagnosticSeverity.Info)]
    public async Task What_is_written_as_text_is_a_warning_and_what_may_be_written_an_info(string statement, DiagnosticSeverity severity)
    {
        var found = await MigrationVerifier.GetDiagnosticsAsync($$"""
            using System.Net.Http;
            using System.Net.Http.Json;

            public sealed record Visit(Customer Customer);
            public sealed record Customer(string Email, bool MarketingConsent);

            public sealed class Welcome(HttpClient http, string datasetId, string token)
            {
                public async Task SendAsync(Customer customer, string number, long at)
                {
                    {{statement}}
                    var lead = new { event_name = "Lead", event_id = number, event_time = at, action_source = "physical_store", user_data = new { em = customer.Email } };
                    await http.PostAsJsonAsync($"https://graph.facebook.com/v27.0/{datasetId}/events", new { data = new[] { lead }, access_token = token });
                }
            }
            """);

        Assert.Equal(severity, Assert.Single(found, one => one.Id == RecordPrintsDataRule.Id).Severity);
    }
}
