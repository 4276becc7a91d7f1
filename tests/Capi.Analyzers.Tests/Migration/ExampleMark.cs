using System.Globalization;
using System.Text.RegularExpressions;

namespace Capi.Analyzers.Tests.Migration;

/// <summary>A mark in an example: <c>//! slug</c> where a rule must report, <c>//? slug</c> where it may.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line.</param>
/// <param name="Slug">The name of the mistake.</param>
/// <param name="IsRequired">True for a place that must be reported.</param>
/// <param name="CrossesMethods">True when the value must be followed across methods.</param>
internal sealed partial record ExampleMark(string Path, int Line, string Slug, bool IsRequired, bool CrossesMethods)
{
    /// <summary>The marks of a file.</summary>
    public static IEnumerable<ExampleMark> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var line = 0; line < lines.Length; line++)
        {
            foreach (Match mark in Marks().Matches(lines[line]))
            {
                var offset = mark.Groups["offset"].Success ? int.Parse(mark.Groups["offset"].ValueSpan, CultureInfo.InvariantCulture) : 0;
                foreach (var slug in mark.Groups["slugs"].Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
                    yield return new ExampleMark(path, line + 1 + offset, slug, mark.Groups["kind"].Value == "!", mark.Groups["flow"].Success);
            }
        }
    }

    [GeneratedRegex(@"//(?<kind>[!?])\s*(?<slugs>[a-z-]+(?:,\s*[a-z-]+)*)\s*(?<flow>F\b)?\s*(?:@(?<offset>-?\d+))?")]
    private static partial Regex Marks();
}
