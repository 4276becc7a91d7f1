using Capi.Analyzers.Tests.Support;
using Capi.Roslyn.Testing.Compiling;

namespace Capi.Analyzers.Tests.Usage;

/// <summary>CAPI404: a hard-coded access token.</summary>
public class LiteralAccessTokenTests
{
    // A made-up token with the format of Meta's tokens; § is its placeholder.
    private static readonly string RealisticToken = "EAA" + string.Concat(Enumerable.Repeat("Bq7xT2kZ0w", 6));

    [Theory]
    [InlineData("options.AccessToken = {|CAPI404:\"EAABq7xT2k\"|};")]
    [InlineData("dataset.AccessToken = {|CAPI404:\"3f9a1c\"|};")]
    [InlineData("options.AccessToken = {|CAPI404:Stored|};")]
    [InlineData("options.AccessToken = settings[\"a\"] ?? {|CAPI404:\"3f9a1c\"|};")]
    [InlineData("options.AccessToken ??= {|CAPI404:\"3f9a1c\"|};")]
    [InlineData("options.AccessToken = {|CAPI404:\"§\"|};")]
    [InlineData("options.Datasets[\"b\"] = new() { AccessToken = {|CAPI404:\"3f9a1c\"|} };")]
    [InlineData("var text = {|CAPI404:\"§\"|};")]
    [InlineData("var text = {|CAPI404:\"Bearer §\"|};")]
    [InlineData("var text = $\"{|CAPI404:Bearer §|}{settings.Count}\";")]
    [InlineData("var text = {|CAPI404:\"§\"u8|}.ToArray();")]
    [InlineData("settings[\"MetaCapi:AccessToken\"] = {|CAPI404:\"§\"|};")]
    [InlineData("const string Mine = {|CAPI404:\"§\"|}; options.AccessToken = Mine;")]
    [InlineData("var url = {|CAPI404:\"https://graph.facebook.com/v26.0/1/events?access_token=EAABq7xT2k\"|};")]
    [InlineData("var url = {|CAPI404:\"&access_token=3f9a1c&x=1\"|};")]
    [InlineData("var url = $\"{|CAPI404:https://graph.facebook.com/v26.0/1/events?access_token=3f9a1c&x=|}{settings.Count}\";")]
    public Task A_literal_token_is_reported(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("options.AccessToken = settings[\"MetaCapi:AccessToken\"];")]
    [InlineData("options.AccessToken = Environment.GetEnvironmentVariable(\"META_TOKEN\");")]
    [InlineData("options.AccessToken = null;")]
    [InlineData("options.AccessToken = \"\";")]
    [InlineData("options.AccessToken = \"YOUR_TOKEN\";")]
    [InlineData("options.AccessToken = \"<token>\";")]
    [InlineData("options.AccessToken = \"…\";")]
    [InlineData("options.AccessToken = \"your-access-token-here\";")]
    [InlineData("options.AccessToken = \"xxxxxxxx\";")]
    [InlineData("options.DatasetId = \"123456789\";")]
    [InlineData("AccessToken = \"3f9a1c\";")]
    [InlineData("var url = \"https://graph.facebook.com/v26.0/1/events?access_token=\" + settings[\"a\"];")]
    [InlineData("var url = $\"https://graph.facebook.com/v26.0/1/events?access_token={settings[\"a\"]}\";")]
    [InlineData("var url = \"https://graph.facebook.com/v26.0/1/events?access_token=<token>\";")]
    [InlineData("var url = \"https://graph.facebook.com/v26.0/1/events?access_token=YOUR_ACCESS_TOKEN\";")]
    [InlineData("var text = \"the field my_access_token=3f9a1c of the form\";")]
    [InlineData("var text = \"EAABq7xT2k\";")]
    [InlineData("var text = \"EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\";")]
    [InlineData("var text = \"Q§\";")]
    [InlineData("var text = \"§+aB3=\";")]
    public Task A_text_that_is_not_a_token_is_not_reported(string code) => VerifyAsync(code);

    [Fact]
    public async Task The_message_does_not_contain_the_token()
    {
        foreach (var code in new[] { "options.AccessToken = {|CAPI404:\"3f9a1c\"|};", "var a = {|CAPI404:\"§\"|};", "var url = {|CAPI404:\"https://a.example/?access_token=3f9a1c\"|};" })
        {
            var test = UsageVerifier.CreateTest(CreateSource(code));
            test.DiagnosticVerifier = (found, _, _) =>
            {
                Assert.DoesNotContain("3f9a1c", found.GetMessage(null), StringComparison.Ordinal);
                Assert.DoesNotContain("EAA", found.GetMessage(null), StringComparison.Ordinal);
                Assert.EndsWith("so anyone with access to the source or its history can send events in your name; read the token from configuration and generate a new one", found.GetMessage(null), StringComparison.Ordinal);
            };
            await test.RunAsync();
        }
    }

    [Fact]
    public Task A_test_project_may_contain_a_made_up_token_but_not_a_real_one()
    {
        var test = UsageVerifier.CreateTest(CreateSource("options.AccessToken = \"3f9a1c\"; dataset.AccessToken = {|CAPI404:\"§\"|};"));
        test.TestState.AdditionalReferences.Add(TestCompilation.Create([("A.cs", "public class Fact;")], assemblyName: "xunit.core").EmitToImageReference());

        return test.RunAsync();
    }

    private static Task VerifyAsync(string code) => UsageVerifier.VerifyAsync(CreateSource(code));

    private static string CreateSource(string statement) => $$"""
        public class Setup
        {
            private const string Stored = "3f9a1c";
            public string? AccessToken { get; set; }
            public void Configure(MetaCapiOptions options, MetaCapiDatasetOptions dataset, Dictionary<string, string?> settings)
            {
                {{statement.Replace("§", RealisticToken, StringComparison.Ordinal)}}
            }
        }
        """;
}
