using System.Globalization;
using System.Text.RegularExpressions;

namespace Capi.Analyzers.Tests.Migration;

/// <summary>The correct twin of an example: <c>//= code</c> stands below a line with a mistake and says what the twin has instead, which may be nothing.</summary>
internal static partial class ExampleTwin
{
    /// <summary>Replaces the lines that have a correction, and removes the comments.</summary>
    public static string Create(string text)
    {
        var lines = text.Split('\n');
        for (var line = 1; line < lines.Length; line++)
        {
            var correction = Corrections().Match(lines[line]);
            if (!correction.Success)
                continue;

            var offset = correction.Groups["offset"].Success ? int.Parse(correction.Groups["offset"].ValueSpan, CultureInfo.InvariantCulture) : -1;
            lines[line + offset] = correction.Groups["code"].Value;
            lines[line] = "";
        }

        return string.Join('\n', lines.Select(line => Marks().Replace(line, "")));
    }

    /// <summary>The example without its corrections, whose words aren't in the code.</summary>
    public static string RemoveCorrections(string text) => string.Join('\n', text.Split('\n').Select(line => Corrections().IsMatch(line) ? "" : line));

    [GeneratedRegex(@"^\s*//=(?:\s*@(?<offset>-\d+))?(?:\s(?<code>.*))?$")]
    private static partial Regex Corrections();

    [GeneratedRegex(@"//[!?].*$")]
    private static partial Regex Marks();
}
