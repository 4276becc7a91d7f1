using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests.HarnessChecks;

public sealed class ReportedDiagnosticTests
{
    [Fact]
    public void Warnings_and_errors_of_a_build_are_parsed_once_each_and_in_order()
    {
        const string Build = """
            /tmp/x/B.cs(7,5): error CAPI101: 'A.B' is hashed, but … [/tmp/x/X.csproj]
            C:\x\A.cs(12,5): warning CS4014: Because this call is not awaited, … [C:\x\X.csproj]
            /tmp/x/A.cs(3,1): info CAPI018: only a message [/tmp/x/X.csproj]
            /tmp/x/B.cs(7,5): error CAPI101: 'A.B' is hashed, but … [/tmp/x/X.csproj]
                2 Error(s)
            """;

        Assert.Equal([new("CS4014", "A.cs", 12), new("CAPI101", "B.cs", 7)], ReportedDiagnostic.ParseBuildOutput(Build));
    }

    [Fact]
    public void Only_a_marker_at_the_end_of_a_line_is_read()
    {
        var folder = Directory.CreateTempSubdirectory("capi-marks-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "A.cs"), "// CAPI102 is meant here\nclass A; // CAPI101\n");

            Assert.Equal([new("CAPI101", "A.cs", 2)], ReportedDiagnostic.ReadMarkers(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
