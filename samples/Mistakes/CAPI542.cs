// Hand-written payload writes null.
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mistakes.Rule542;

public sealed class Order
{
    public required string Number { get; init; }
    public required string Email { get; init; }
    public required string Fbc { get; init; }
    public decimal Total { get; init; }
    public required string Currency { get; init; }
    public DateTimeOffset PaidAt { get; init; }
    public bool MarketingConsent { get; init; }
}

public sealed class OrderEvents(HttpClient http, string datasetId, string token)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task SendAsync(Order order, CancellationToken cancellationToken)
    {
        if (!order.MarketingConsent)
            return;

        var purchase = new
        {
            event_name = "Purchase",
            event_id = order.Number,
            event_time = order.PaidAt.ToUnixTimeSeconds(),
            action_source = "physical_store",
            user_data = new
            {
                em = Hash(order.Email.Trim().ToLowerInvariant()),
                fbc = order.Fbc.Length == 0 ? null : order.Fbc, // CAPI542
            },
            custom_data = new
            {
                value = order.Total,
                currency = order.Currency,
            },
        };
        using var response = await http.PostAsJsonAsync(
            $"https://graph.facebook.com/v27.0/{datasetId}/events",
            new { data = new[] { purchase }, access_token = token },
            Json,
            cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
