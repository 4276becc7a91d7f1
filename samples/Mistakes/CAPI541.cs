// Record with personal data prints it.
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;

namespace Mistakes.Rule541;

public sealed record Customer(string Email, bool MarketingConsent); // CAPI541

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
