using Capi.Cli.Reporting;

namespace Capi.Cli.Tests.Reporting;

/// <summary>Paths in reports: relative to the repository where possible, valid URIs, and no line that a file name could break.</summary>
public class ReportPathTests
{
    [Theory]
    [InlineData("docs/capi-manifest.json", "docs/capi-manifest.json", "docs/capi-manifest.json")]
    [InlineData("./docs/../docs//capi-manifest.json", "docs/capi-manifest.json", "docs/capi-manifest.json")]
    [InlineData("our docs/100%,#1?.json", "our docs/100%,#1?.json", "our%20docs/100%25%2C%231%3F.json")]
    [InlineData("a:b/ü.json", "a:b/ü.json", "a%3Ab/%C3%BC.json")]
    [InlineData("..hidden/x.json", "..hidden/x.json", "..hidden/x.json")]
    [InlineData("-", "-", "-")]
    public void A_path_below_the_current_folder_is_relative(string path, string relative, string uri)
    {
        Assert.Equal((relative, uri), (ReportPath.GetRelative(path, null), ReportPath.GetUri(path, null)));
        if (path != "-")
            Assert.Equal((relative, uri), (ReportPath.GetRelative(Path.GetFullPath(path), null), ReportPath.GetUri(Path.GetFullPath(path), null)));
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative));
    }

    [Fact]
    public void The_repository_may_be_above_the_current_folder()
    {
        var (parent, name) = (Path.GetDirectoryName(Environment.CurrentDirectory), Path.GetFileName(Environment.CurrentDirectory));

        Assert.Equal(name + "/docs/a.json", ReportPath.GetRelative("docs/a.json", parent));
        Assert.Equal("a.json", ReportPath.GetRelative("../a.json", parent));
        Assert.Equal("docs/a.json", ReportPath.GetRelative("docs/a.json", Path.Combine(Environment.CurrentDirectory, "other")));
        Assert.Equal("docs/a.json", ReportPath.GetUri("docs/a.json", ""));
    }

    [Fact]
    public void A_path_elsewhere_is_absolute()
    {
        var path = Path.Combine(Path.GetPathRoot(Environment.CurrentDirectory)!, "no such folder", "a%b.json");

        Assert.Equal(path.Replace(Path.DirectorySeparatorChar, '/'), ReportPath.GetRelative(path, null));
        Assert.StartsWith("file:///", ReportPath.GetUri(path, null), StringComparison.Ordinal);
        Assert.EndsWith("/no%20such%20folder/a%25b.json", ReportPath.GetUri(path, null), StringComparison.Ordinal);
        Assert.Equal(path, new Uri(ReportPath.GetUri(path, null)).LocalPath);
    }

    [Fact]
    public void A_file_name_or_message_with_line_ends_stays_one_annotation()
    {
        var output = new StringWriter { NewLine = "\n" };
        GitHubReport.Write([new ReportFinding(ReportLevel.Info, "rule", "one\r\n::error::two") { File = "a\n::error,b:c.json" }], output);

        Assert.StartsWith("::notice file=", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("a%0A%3A%3Aerror%2Cb%3Ac.json,line=1,col=1,title=rule::one%0D%0A::error::two\n", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(output.ToString().Length - 1, output.ToString().IndexOf('\n', StringComparison.Ordinal));
    }
}
