using System.Text.Json;
using Capi.Cli.Reporting;

namespace Capi.Cli.Tests.Reporting;

/// <summary>Reports of all formats stay valid whatever the names of files and events contain.</summary>
public class ReportFormatTests
{
    private static readonly string[] Texts =
        ["plain", "100 %", "%0A::error::x", "a:b,c", "line\nbreak", "carriage\r\nreturn", "\u2028separator", "::set-output name=x::y", "\u001b[31mred", "quote\"s", "back\\slash", "emoji 😀", "half \ud800 pair", "<b>&amp;", "]]>", ""];

    private static readonly string[] Files = ["", "dir/a:b,c%d.json", "sp ace/ü\u0001.json", "-"];

    public static TheoryData<string, string> Findings
    {
        get
        {
            var findings = new TheoryData<string, string>();
            foreach (var text in Texts)
            {
                foreach (var file in Files)
                    findings.Add(text, file);
            }

            return findings;
        }
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public void A_workflow_command_is_one_line_with_escaped_properties(string text, string file)
    {
        using var output = new StringWriter { NewLine = "\n" };

        GitHubReport.Write([Create(text, file)], output);

        var line = Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain(line, char.IsControl);
        Assert.Matches(@"^::error (file=[^:,\r\n]*,line=2,col=3,)?title=[^:,\r\n]*::", line);
        Assert.DoesNotMatch("%(?!25|0A|0D|3A|2C)", line);
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public void Sarif_has_its_required_members(string text, string file)
    {
        using var output = new MemoryStream();

        SarifReport.Write([Create(text, file), Create(text, file) with { Level = ReportLevel.Info }], output);

        var log = JsonDocument.Parse(output.ToArray()).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.NotEqual("", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        Assert.Equal(rules.Distinct(), rules);
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Contains(result.GetProperty("ruleId").GetString(), rules);
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["none", "note", "warning", "error"]);
            Assert.Equal(JsonValueKind.String, result.GetProperty("message").GetProperty("text").ValueKind);
            Assert.Equal(file.Length > 0, result.TryGetProperty("locations", out var locations));
            if (file.Length > 0)
                AssertLocation(locations[0].GetProperty("physicalLocation"));
        }
    }

    private static void AssertLocation(JsonElement location)
    {
        var uri = location.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.True(Uri.TryCreate(uri, UriKind.RelativeOrAbsolute, out _), uri);
        Assert.DoesNotContain(uri, character => character is < '!' or > '~' or '"' or '\\');
        Assert.DoesNotContain(":", uri.Split('/')[0], StringComparison.Ordinal);
        Assert.True(location.GetProperty("region").GetProperty("startLine").GetInt32() >= 1);
        Assert.True(location.GetProperty("region").GetProperty("startColumn").GetInt32() >= 1);
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public void JSON_and_text_stay_readable(string text, string file)
    {
        using var json = new MemoryStream();
        using var lines = new StringWriter { NewLine = "\n" };

        FindingJson.Write([Create(text, file)], json);
        FindingText.Write([Create(text, file)], lines);

        Assert.Equal(1, JsonDocument.Parse(json.ToArray()).RootElement.GetProperty("findings").GetArrayLength());
        Assert.DoesNotContain(Assert.Single(lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), char.IsControl);
    }

    private static ReportFinding Create(string text, string file) => new(ReportLevel.Error, "rule:with,%" + text, text) { File = file.Length == 0 ? null : file, Line = 2, Column = 3 };
}
