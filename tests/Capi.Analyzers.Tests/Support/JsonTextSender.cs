namespace Capi.Analyzers.Tests.Support;

/// <summary>A correct sender that writes its JSON as text, of which a test replaces some parts.</summary>
internal static class JsonTextSender
{
    /// <summary>Creates a sender.</summary>
    /// <param name="body">The statements that declare the variable "json".</param>
    /// <param name="members">Other members of the class.</param>
    public static string Create(string body, string members = "") => $$"""
        using System.Globalization;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;

        public sealed record Sale(string Id, string EmailSha256, string Phone, string Page, decimal Total, int Points, DateTimeOffset At, bool MarketingConsent);

        public sealed class TextSender(HttpClient http, string datasetId)
        {
            {{members}}

            public async Task<bool> SendAsync(Sale sale, CancellationToken token)
            {
                if (!sale.MarketingConsent)
                    return false;
                {{body}}
                using var response = await http.PostAsync($"https://graph.facebook.com/v27.0/{datasetId}/events", new StringContent(json, Encoding.UTF8, "application/json"), token);
                return response.IsSuccessStatusCode;
            }
        }
        """;

    /// <summary>The JSON text of a correct event with the amount in its place, as a part of an interpolated raw string.</summary>
    public static string WithAmount(string amount) => Event.Replace("AMOUNT", amount, StringComparison.Ordinal);

    private const string Event = """"
        $$"""{"data":[{"event_name":"Purchase","event_time":{{sale.At.ToUnixTimeSeconds()}},"event_id":"{{sale.Id}}","action_source":"physical_store","user_data":{"em":"{{sale.EmailSha256}}"},"custom_data":{"value":AMOUNT,"currency":"EUR"} } ]}"""
        """";
}
