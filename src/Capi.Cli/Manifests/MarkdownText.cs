using System.Text;

namespace Capi.Cli.Manifests;

/// <summary>Writes texts from code into Markdown.</summary>
internal static class MarkdownText
{
    // What can start a construct inside a line or a cell. Dots, hyphens and underscores inside words start nothing.
    private const string Special = "\\`*<>[]|#&!~";

    /// <summary>The text without Markdown, HTML or line ends.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in TerminalText.Sanitize(text))
        {
            if (Special.Contains(character, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
