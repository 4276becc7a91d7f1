using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Capi.Package.Tests.Harness;

/// <summary>The handwritten expected event for the order that the consumer programs send.</summary>
internal static class ExpectedPurchase
{
    /// <summary>Texts that must not occur in the event or in the output of the program.</summary>
    public static readonly IReadOnlyList<string> PersonalData =
        ["ada.example", "o'example", "20 7946", "paulo", "01310-100", "brazil"];

    /// <summary>The event as lines of <see cref="JsonLeaves"/>.</summary>
    public static IReadOnlyList<string> GetLeaves(DateTimeOffset paidAt) => JsonLeaves.GetLeaves(JsonSerializer.SerializeToElement(new
    {
        event_name = "Purchase",
        event_time = paidAt.ToUnixTimeSeconds(),
        event_id = "order-4711",
        action_source = "website",
        event_source_url = "https://shop.example/thanks",
        referrer_url = "https://shop.example/checkout",
        user_data = new
        {
            em = Hash("ada.example@mail.example"),
            ph = Hash("442079460958"),
            fn = Hash("ada"),
            ln = Hash("oexample"),
            ct = Hash("sopaulo"),
            zp = Hash("01310100"),
            country = Hash("br"),
            fbc = FormattableString.Invariant($"fb.1.{paidAt.ToUnixTimeSeconds()}000.AbCdEf_click"),
            fbp = "fb.1.1700000000000.1234567890",
            client_ip_address = "9.9.9.9",
            client_user_agent = "Mozilla/5.0 (consumer test)",
        },
        custom_data = new
        {
            value = 59.90m,
            currency = "BRL",
            content_type = "product",
            contents = new[]
            {
                new { id = "tea-1", quantity = 2, item_price = 19.95m },
                new { id = "cup \"blue\"", quantity = 1, item_price = 20m },
            },
        },
    }));

    private static string Hash(string normalized) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalized)));
}
