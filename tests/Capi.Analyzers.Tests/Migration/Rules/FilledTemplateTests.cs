using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>JSON templates whose placeholders code fills afterwards.</summary>
public class FilledTemplateTests
{
    private const string Hash = "Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sale.Phone)))";

    [Theory]
    [InlineData("{0}", "{1}", "{2}")]
    [InlineData("{{id}}", "{{page}}", "{{ph}}")]
    [InlineData("{id}", "{page}", "{ph}")]
    [InlineData("%ID%", "%PAGE%", "%PH%")]
    [InlineData("__ID__", "__PAGE__", "__PH__")]
    public async Task The_value_that_is_filled_in_counts(string id, string page, string phone)
    {
        foreach (var declaration in new[] { "private const string Template = ", "private static readonly string Template = " })
        {
            var members = declaration + Template(id, page, phone);
            var start = $"var json = Template.Replace(\"{id}\", sale.Id).Replace(\"{page}\", sale.Page.Split('?')[0])";

            Assert.Empty(await FindAsync($"{start}.Replace(\"{phone}\", {Hash});", members));
            Assert.Equal(["CAPI500"], await FindAsync($"{start}.Replace(\"{phone}\", sale.Phone);", members));
            Assert.Equal(["CAPI500"], await FindAsync($"{start}; json = json.Replace(\"{phone}\", sale.Phone);", members));
        }
    }

    [Fact]
    public async Task A_composite_format_in_a_variable_is_filled()
    {
        var template = Template("{0}", "{1}", "{2}").Replace("{\"", "{{\"", StringComparison.Ordinal).Replace("} ", "}} ", StringComparison.Ordinal).Replace("\"}", "\"}}", StringComparison.Ordinal).Replace("[{{", "[{{ ", StringComparison.Ordinal);
        foreach (var declaration in new[] { "private const string Template = ", "private static readonly string Template = " })
        {
            Assert.Empty(await FindAsync($"var json = string.Format(CultureInfo.InvariantCulture, Template, sale.Id, sale.Page.Split('?')[0], {Hash});", declaration + template));
            Assert.Equal(["CAPI500"], await FindAsync("var json = string.Format(Template, sale.Id, sale.Page.Split('?')[0], sale.Phone);", declaration + template));
        }
    }

    [Theory]
    [InlineData("var json = Fill(Template, sale);")]
    [InlineData("var json = Template; foreach (var pair in new Dictionary<string, string> { [\"{2}\"] = sale.Id }) json = json.Replace(pair.Key, pair.Value);")]
    [InlineData("var json = new StringBuilder(Template).Replace(\"{0}\", sale.Id).ToString();")]
    [InlineData("var json = Template.Replace(\"{0}\", sale.Id);")]
    public async Task A_placeholder_that_unknown_code_fills_is_unknown(string body) =>
        Assert.Empty(await FindAsync(body, "private static string Fill(string text, Sale sale) => string.Concat(text, sale.Id); private const string Template = " + Template("{0}", "{1}", "{2}")));

    [Fact]
    public async Task Text_that_is_no_placeholder_remains_a_mistake()
    {
        var members = "private const string Template = " + Template("{0}", "{1}", "phone");

        Assert.Equal(["CAPI500", "CAPI530"], await FindAsync("var json = Template.Replace(\"{0}\", sale.Id).Replace(\"{1}\", sale.Page.Split('?')[0]);", members));
    }

    private static string Template(string id, string page, string phone) =>
        $$""""
        """{"data":[{"event_name":"Lead","event_time":1767225600,"event_id":"{{id}}","action_source":"physical_store","event_source_url":"{{page}}","user_data":{"ph":["{{phone}}"],"em":["{{phone}}"] } } ] } """;
        """";

    private static async Task<IEnumerable<string>> FindAsync(string body, string members) =>
        (await MigrationVerifier.GetDiagnosticsAsync(JsonTextSender.Create(body, members))).Select(one => one.Id).Where(id => id is "CAPI500" or "CAPI509" or "CAPI530").Distinct();
}
