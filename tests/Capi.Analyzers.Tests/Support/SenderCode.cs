
namespace Capi.Analyzers.Tests.Support;

/// <summary>A correct hand-written sender, of which a test replaces some parts.</summary>
internal sealed class SenderCode
{
    private const string Separator = " ;; ";

    private readonly Dictionary<string, List<string>> _sections = new()
    {
        ["event"] = ["event_name = \"Purchase\"", "event_id = order.Number", "event_time = order.PaidAt.ToUnixTimeSeconds()", "action_source = \"physical_store\""],
        ["user"] = ["em = Hash(order.Email.Trim().ToLowerInvariant())"],
        ["custom"] = ["value = order.Total", "currency = order.Currency"],
        ["envelope"] = ["access_token = token"],
        ["before"] = [],
        ["after"] = [],
        ["members"] = [],
        ["guard"] = ["if (!order.MarketingConsent)"],
        ["url"] = ["$\"https://graph.facebook.com/v27.0/{datasetId}/events\""],
        ["send"] = ["using var response = await http.PostAsJsonAsync({url}, {body}, cancellationToken); response.EnsureSuccessStatusCode();"],
    };

    private static readonly string[] Keyed = ["event", "user", "custom", "envelope"];

    /// <summary>Creates a sender with other parts, such as <c>user: em = order.Email ;; -event: event_id</c>.</summary>
    public static string Create(string parts)
    {
        var code = new SenderCode();
        foreach (var part in parts.Split(Separator, StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(": ", StringComparison.Ordinal);
            code.Replace(part[..colon], part[(colon + 2)..]);
        }

        return code.ToString();
    }

    private void Replace(string section, string text)
    {
        if (section[0] == '-')
            _sections[section[1..]].RemoveAll(line => text == "*" || GetKey(line) == text);
        else if (Keyed.Contains(section))
            AddOrReplace(_sections[section], text);
        else if (section is "guard" or "url" or "send")
            _sections[section] = [text];
        else
            _sections[section].Add(text);
    }

    private static void AddOrReplace(List<string> lines, string text)
    {
        var index = lines.FindIndex(line => GetKey(line) == GetKey(text));
        if (index < 0)
            lines.Add(text);
        else
            lines[index] = text;
    }

    private static string GetKey(string line) => line.Split('=')[0].Trim();

    /// <inheritdoc/>
    public override string ToString()
    {
        var custom = _sections["custom"].Count == 0 ? "" : $"custom_data = new {{ {Join("custom")} }},";
        var body = $"new {{ {string.Join(", ", ["data = new[] { purchase }", .. _sections["envelope"]])} }}";
        var send = _sections["send"][0].Replace("{url}", _sections["url"][0], StringComparison.Ordinal).Replace("{body}", body, StringComparison.Ordinal);
        return Order + $$"""
            public sealed class OrderEvents(HttpClient http, string datasetId, string token)
            {
                public async Task SendAsync(Order order, CancellationToken cancellationToken)
                {
                    {{_sections["guard"][0]}}
                        return;
                    {{string.Join("\n", _sections["before"])}}
                    var purchase = new { {{Join("event")}}, user_data = new { {{Join("user")}} }, {{custom}} };
                    {{send}}
                    {{string.Join("\n", _sections["after"])}}
                    _ = datasetId + token;
                }

                {{string.Join("\n", _sections["members"])}}
                private static string NextId() => Guid.NewGuid().ToString("N");
                private static string Clean(string text) => text.Trim().ToLowerInvariant();
                private static bool IsHash(string text) => text.Length == 64;
                private static string Letters(string text) => new(text.ToLowerInvariant().Where(char.IsLetter).ToArray());
                private static string Digits(string text) => new string(text.Where(char.IsAsciiDigit).ToArray()).TrimStart('0');
                private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            }
            """;
    }

    private string Join(string section) => string.Join(", ", _sections[section]);

    private const string Order = """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;

        public enum OrderKind { Sale, Gift }

        public sealed class OrderLine { public decimal Amount { get; init; } }

        public sealed class Order
        {
            public required string Number { get; init; }
            public required string Email { get; set; }
            public required string Phone { get; init; }
            public required string PhoneE164 { get; init; }
            public required string PhoneHash { get; init; }
            public required string EmailSha256 { get; init; }
            public required string NormalizedEmail { get; init; }
            public string? OtherEmail { get; init; }
            public required string FirstName { get; init; }
            public required string LastName { get; init; }
            public required string Zip { get; init; }
            public required string Gender { get; init; }
            public DateTime Birth { get; init; }
            public required string BirthText { get; init; }
            public required string BirthIso { get; init; }
            public required string Country { get; init; }
            public string? OtherCountry { get; init; }
            public string? OtherCurrency { get; init; }
            public required string CustomerId { get; init; }
            public required string CustomerKey { get; init; }
            public int Row { get; init; }
            public Guid Key { get; init; }
            public required string SessionId { get; init; }
            public OrderKind Kind { get; init; }
            public string? EventName { get; init; }
            public required string PageUrl { get; init; }
            public required Uri Page { get; init; }
            public required string UserAgent { get; init; }
            public required string ClientIp { get; init; }
            public required string RegistrationIp { get; init; }
            public required string Fbp { get; init; }
            public required string Fbc { get; init; }
            public required string Fbclid { get; init; }
            public decimal Total { get; init; }
            public decimal? Discount { get; init; }
            public required string Currency { get; init; }
            public required IReadOnlyList<string> Skus { get; init; }
            public required IReadOnlyList<OrderLine> Lines { get; init; }
            public DateTimeOffset PaidAt { get; init; }
            public DateTime CreatedOn { get; init; }
            public DateTime CreatedUtc { get; init; }
            public bool MarketingConsent { get; init; }
            public bool TermsAccepted { get; init; }
            public bool? MaybeConsent { get; init; }
            public bool OptOut { get; init; }
            public required string LeadgenId { get; init; }
            public bool Seen { get; set; }
        }

        """;
}
