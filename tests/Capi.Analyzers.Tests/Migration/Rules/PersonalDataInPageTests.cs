using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI525: raw personal data in the page, for the Pixel to hash.</summary>
public class PersonalDataInPageTests
{
    [Fact]
    public Task The_mistake_is_reported() => MigrationVerifier.VerifyAsync("""
            using System.Text.Encodings.Web;

            public sealed class ProductPage(string endpoint = "https://graph.facebook.com/v27.0/1/events")
            {
                public string Endpoint => endpoint;

                public static string Script(string email) =>
                    $"<script>fbq('track', 'ViewContent', {{em: '{JavaScriptEncoder.Default.Encode(email)}'}});</script>";
            }
            """, PersonalDataInPageRule.Id);

    [Fact]
    public Task The_correct_code_is_accepted() => MigrationVerifier.VerifyAsync("""
            using System.Text.Encodings.Web;

            public sealed class ProductPage(string endpoint = "https://graph.facebook.com/v27.0/1/events")
            {
                public string Endpoint => endpoint;

                public static string Script(string emailSha256) =>
                    $"<script>fbq('track', 'ViewContent', {{em: '{JavaScriptEncoder.Default.Encode(emailSha256)}'}});</script>";
            }
            """);
}
