using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

/// <summary>Sends purchases to Meta, with the mistakes of much published code. Each comment at the end of a line names the rule that reports it.</summary>
public sealed class MetaTracking(HttpClient client, IConfiguration configuration, ILogger<MetaTracking> logger)
{
    public async Task TrackPurchaseAsync(Order order, HttpRequest request)
    {
        if (!order.MayTrack)
            return;

        var phone = order.Phone ?? ""; // CAPI504
        var purchase = new
        {
            event_name = "purchase", // CAPI510
            event_time = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), // CAPI532
            event_id = Guid.NewGuid().ToString(), // CAPI509
            action_source = "website",
            event_source_url = $"https://shop.example{request.Path}{request.QueryString}", // CAPI523
            user_data = new
            {
                em = new[] { Hash(order.Email) }, // CAPI502
                ph = new[] { Hash(phone) }, // CAPI502
                client_ip_address = request.Headers["X-Forwarded-For"].ToString(), // CAPI531
                client_user_agent = request.Headers.UserAgent.ToString(),
                fbc = $"fb.1.{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}.{request.Query["fbclid"]}", // CAPI533
            },
            custom_data = new
            {
                value = order.Total.ToString("F2"), // CAPI514
                currency = "EUR", // CAPI515
                customer = order.Email, // CAPI521
            },
        };

        var token = configuration["Meta:AccessToken"];
        var address = $"https://graph.facebook.com/v25.0/{configuration["Meta:DatasetId"]}/events?access_token={token}"; // CAPI519
        var body = new { data = new[] { purchase }, test_event_code = "TEST12345" }; // CAPI517
        var response = await client.PostAsJsonAsync(address, body); // CAPI538
        logger.LogInformation("Sent {Purchase}: {Answer}", JsonSerializer.Serialize(purchase), await response.Content.ReadAsStringAsync()); // CAPI520
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
