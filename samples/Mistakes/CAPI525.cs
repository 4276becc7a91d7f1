// Hand-written Pixel script contains readable personal data.
using System.Text.Encodings.Web;

namespace Mistakes.Rule525;

public sealed class ProductPage(string endpoint = "https://graph.facebook.com/v27.0/1/events")
{
    public string Endpoint => endpoint;

    public static string Script(string email) =>
        $"<script>fbq('track', 'ViewContent', {{em: '{JavaScriptEncoder.Default.Encode(email)}'}});</script>"; // CAPI525
}
