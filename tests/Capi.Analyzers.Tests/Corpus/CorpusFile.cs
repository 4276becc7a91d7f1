using System.Text.RegularExpressions;
using Capi.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Corpus;

/// <summary>A file of ordinary domain code in which comments say what each line must report.</summary>
/// <remarks><c>// reports CAPI303</c>: these rules and no other. <c>// missed CAPI303</c>: a mistake that the rules don't see yet. <c>// silent</c>: looks like a mistake and
/// isn't one. Lines without a comment must be silent too.</remarks>
internal sealed partial class CorpusFile(string path)
{
    private readonly string[] _lines = File.ReadAllLines(path);

    /// <summary>The folder of the corpus.</summary>
    public static string Root { get; } = Path.Combine(RepositoryFiles.Root, "tests", "Capi.Analyzers.Tests", "Corpus");

    /// <summary>The path, which is the path of the syntax tree too.</summary>
    public string SourcePath { get; } = path;

    /// <summary>The number of lines with a mistake that the rules must report.</summary>
    public int Reported => _lines.Count(line => GetExpected(line).Length > 0);

    /// <summary>The number of lines with a mistake that the rules miss.</summary>
    public int Missed => _lines.Count(line => line.Contains("// missed ", StringComparison.Ordinal));

    /// <summary>The number of near misses.</summary>
    public int NearMisses => _lines.Count(line => line.EndsWith("// silent", StringComparison.Ordinal));

    /// <summary>A line for each difference between the comments and the diagnostics.</summary>
    public IEnumerable<string> Compare(IEnumerable<Diagnostic> diagnostics)
    {
        var found = diagnostics.Where(one => one.Location.SourceTree?.FilePath == SourcePath).ToLookup(one => one.Location.GetLineSpan().StartLinePosition.Line, one => one.Id);
        for (var index = 0; index < _lines.Length; index++)
        {
            var actual = string.Join(' ', found[index].Distinct().Order(StringComparer.Ordinal));
            if (actual != GetExpected(_lines[index]))
                yield return $"{Path.GetFileName(SourcePath)}({index + 1}): reports '{actual}': {_lines[index].Trim()}";
        }
    }

    private static string GetExpected(string line) => Expected().Match(line).Groups[1].Value;

    [GeneratedRegex("// reports (CAPI[0-9]{3}(?: CAPI[0-9]{3})*)$")]
    private static partial Regex Expected();
}
