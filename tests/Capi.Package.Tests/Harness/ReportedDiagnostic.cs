using System.Globalization;
using System.Text.RegularExpressions;

namespace Capi.Package.Tests.Harness;

/// <summary>A diagnostic with its ID, file and line.</summary>
internal sealed partial record ReportedDiagnostic(string Id, string File, int Line)
{
    /// <summary>The expected diagnostics in the files of a folder, marked by <c>// CAPI101</c> at the end of a line; in a lock also in a property.</summary>
    public static IReadOnlyList<ReportedDiagnostic> ReadMarkers(string folder) => Sort(
        from path in Directory.EnumerateFiles(folder, "*.cs").Concat(Directory.EnumerateFiles(folder, "*.json"))
        from line in System.IO.File.ReadLines(path).Index()
        let mark = MarkerRegex().Match(line.Item)
        where mark.Success
        select new ReportedDiagnostic(mark.Groups[1].Value, Path.GetFileName(path), line.Index + 1));

    /// <summary>All warnings and errors in the output of a build, which repeats them at its end.</summary>
    public static IReadOnlyList<ReportedDiagnostic> ParseBuildOutput(string build) => Sort(
        from said in BuildOutputRegex().Matches(build)
        select new ReportedDiagnostic(said.Groups[3].Value, said.Groups[1].Value, int.Parse(said.Groups[2].Value, CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line}): {Id}";

    private static IReadOnlyList<ReportedDiagnostic> Sort(IEnumerable<ReportedDiagnostic> findings) =>
        [.. findings.Distinct().OrderBy(static finding => finding.File, StringComparer.Ordinal).ThenBy(static finding => finding.Line).ThenBy(static finding => finding.Id, StringComparer.Ordinal)];

    [GeneratedRegex(@"// (CAPI\d{3})(?:"",)?$")]
    private static partial Regex MarkerRegex();

    [GeneratedRegex(@"([^\\/\s]+\.(?:cs|json))\((\d+),\d+\): (?:warning|error) (\w+):")]
    private static partial Regex BuildOutputRegex();
}
