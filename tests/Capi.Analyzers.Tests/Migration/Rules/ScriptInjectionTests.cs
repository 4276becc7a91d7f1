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

    [Theory]
    [InlineData("var data = $\"{{ content_name: '{title}' }}\"; return $\"<script>fbq('track', 'ViewContent', {data});</script>\";")]
    [InlineData("var script = \"<script>fbq('track', 'ViewContent', {\"; script += $\"content_name: '{title}'\"; return script + \"});</script>\";")]
    [InlineData("var script = \"<script>fbq('track', 'ViewContent', {\"; script = script + $\"content_name: '{title}'\"; return script + \"});</script>\";")]
    [InlineData("var html = new StringBuilder(\"<script>fbq('track', 'ViewContent', {\"); html.Append($\"content_name: '{title}'\").Append(\"});</script>\"); return html.ToString();")]
    [InlineData("var html = new StringBuilder(); html.Append(\"<script>\").Append(\"fbq('track', 'ViewContent', {\"); html.AppendFormat(\"content_name: '{0}'\", title); return html.ToString();")]
    [InlineData("using var writer = new System.IO.StringWriter(); writer.Write(\"<script>fbq('track', 'ViewContent', {\"); writer.WriteLine($\"content_name: '{title}'\"); return writer.ToString();")]
    [InlineData("return string.Format(\"<script>fbq('track', 'ViewContent', {{ content_name: '{0}' }});</script>\", title);")]
    [InlineData("return \"<script>fbq('track', 'ViewContent', { content_name: '\" + title + \"' });</script>\";")]
    [InlineData("return $\"<script>fbq('track', 'ViewContent', {Data(title)});</script>\";")]
    public Task What_becomes_part_of_the_script_is_reported(string statements) => MigrationVerifier.VerifyAsync(CreatePage(statements), ScriptInjectionRule.Id);

    [Theory]
    [InlineData("var label = $\"campaign-{title}\"; Log(label);")]
    [InlineData("Log($\"fb.1.{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}.{title}\");")]
    [InlineData("var url = \"https://shop.example/?q=\" + title; Log(url);")]
    [InlineData("var json = $\"{{ 'name': '{title}', 'email': '{email}' }}\"; Log(json);")]
    [InlineData("cookies.Add(\"name\", $\"{title}{email}\");")]
    [InlineData("var note = new StringBuilder(\"Note: \"); note.Append($\"'name': {title}\"); Log(note.ToString());")]
    [InlineData("script = $\"<h1>{title}</h1>\" + script; Log(script);")]
    [InlineData("script += $\"<p>{title}</p>\"; Log(script);")]
    [InlineData("script = $\"<h1>{title}</h1>\"; Log(script);")]
    [InlineData("Log($\"<h1>{title}</h1><script>fbq('track', 'Lead');</script><p>{title}</p>\");")]
    public async Task Other_texts_of_the_same_method_are_no_script(string statements)
    {
        var code = CreatePage($"var cookies = new Dictionary<string, string>(); var email = title + \"@shop.example\"; var script = \"<script>fbq('track', 'Lead', {{}});</script>\"; {statements} _ = cookies.Count + email; return script;");

        await MigrationVerifier.VerifyWithoutAsync(code, ScriptInjectionRule.Id);
        await MigrationVerifier.VerifyWithoutAsync(code, PersonalDataInPageRule.Id);
    }

    private static string CreatePage(string statements) => $$$"""
        using System.Text;

        public sealed class ProductPage(string endpoint = "https://graph.facebook.com/v27.0/1/events")
        {
            public string Endpoint => endpoint;

            public static string Script(string title)
            {
                {{{statements}}}
            }

            private static string Data(string name) => $"{{ content_name: '{name}' }}";

            private static void Log(string line) => Console.WriteLine(line.Length);
        }
        """;
}
