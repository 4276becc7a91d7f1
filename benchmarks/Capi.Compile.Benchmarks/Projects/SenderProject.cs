namespace Capi.Compile.Benchmarks.Projects;

/// <summary>A project that sends events by hand, without contracts.</summary>
internal static class SenderProject
{
    /// <summary>Creates an ordinary project: the first files send events, the rest is unrelated code.</summary>
    public static IEnumerable<(string Path, string Text)> CreateFiles(int count, int senders) =>
        Enumerable.Range(0, count).Select(number => number < senders ? CreateSender(number) : TypicalProject.CreateWorker(number));

    private static (string Path, string Text) CreateSender(int number) => ($"Tracking{number}.cs", $$$"""
        using System.Globalization;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;
        namespace Shop;
        public sealed record Order{{{number}}}(string Number, string Email, string Phone, decimal Total, DateTimeOffset At);

        public sealed class Tracking{{{number}}}(HttpClient http, string dataset, string token)
        {
            private int _sent;

            public async Task<bool> SendPurchaseAsync(Order{{{number}}} order, string userAgent, string address, CancellationToken cancellationToken)
            {
                var payload = CreatePayload(order, userAgent, address);
                using var response = await http.PostAsJsonAsync($"https://graph.facebook.com/v21.0/{dataset}/events?access_token={token}", payload, cancellationToken).ConfigureAwait(false);
                if (!response.IsSuccessStatusCode)
                    return false;

                _sent++;
                return true;
            }

            public string Report(IEnumerable<string> lines)
            {
                var text = new StringBuilder();
                foreach (var line in lines.Where(line => line.Length > 0))
                    text.Append(line.Trim()).Append(": ").Append(_sent).AppendLine();

                return text.ToString();
            }

            private static object CreatePayload(Order{{{number}}} order, string userAgent, string address) => new
            {
                data = new[]
                {
                    new
                    {
                        event_name = "Purchase",
                        event_time = order.At.ToUnixTimeSeconds(),
                        event_id = order.Number,
                        action_source = "website",
                        event_source_url = "https://shop.example/checkout",
                        user_data = new Dictionary<string, object>
                        {
                            ["em"] = new[] { Hash(NormalizeEmail(order.Email)) },
                            ["ph"] = new[] { Hash(NormalizePhone(order.Phone)) },
                            ["client_user_agent"] = userAgent,
                            ["client_ip_address"] = address,
                        },
                        custom_data = new { value = order.Total, currency = "EUR" },
                    },
                },
            };

            private static string NormalizeEmail(string email) => email.Trim().ToLowerInvariant();

            private static string NormalizePhone(string phone)
            {
                var digits = new string(phone.Where(char.IsDigit).ToArray());
                return digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;
            }

            private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLower(CultureInfo.InvariantCulture);
        }
        """);
}
