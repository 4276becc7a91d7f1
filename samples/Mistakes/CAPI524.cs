// Hand-written Pixel script contains text that isn't encoded.
using System.Text.Encodings.Web;

namespace Mistakes.Rule524;

public sealed class ProductPage(string endpoint = "https://graph.facebook.com/v27.0/1/events")
{
    public string Endpoint => endpoint;

    public static string Script(string title) =>
        $"<script>fbq('track', 'ViewContent', {{content_name: '{title}'}});</script>"; // CAPI524
}
