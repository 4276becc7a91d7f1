using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI524: text that isn't encoded in the Pixel's script.</summary>
public class ScriptInjectionTests
{
    [Fact]
    public Task The_mistake_is_reported() => MigrationVerifier.VerifyAsync("""
            using System.Text.Encodings.Web;

            public sealed class ProductPage(string endpoint = "https://graph.facebook.com/v27.0/1/events")
            {
                public string Endpoint => endpoint;

                public static string Script(string title) =>
                    $"<script>fbq('track', 'ViewContent', {{content_name: '{title}'}});</script>";
            }
            """, ScriptInjectionRule.Id);

    [Fact]
    public Task The_correct_code_is_accepted() => MigrationVerifier.VerifyAsync("""
            using System.Text.Encodings.Web;

            public sealed class ProductPage(string endpoint = "https://graph.facebook.com/v27.0/1/events")
            {
                public string Endpoint => endpoint;

                public static string Script(string title) =>
                    $"<script>fbq('track', 'ViewContent', {{content_name: '{JavaScriptEncoder.Default.Encode(title)}'}});</script>";
            }
            """);

    [Fact]
    public Task A_near_miss_is_accepted() => MigrationVerifier.VerifyAsync("""
            using System.Text.Encodings.Web;

            public sealed class ProductPage(string endpoint = "https://graph.facebook.com/v27.0/1/events")
            {
                public string Endpoint => endpoint;

                public static string Script(int title) =>
                    $"<script>fbq('track', 'ViewContent', {{content_name: '{title}'}});</script>";
            }
            """);
}
