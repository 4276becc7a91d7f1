using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Roslyn.Testing;

/// <summary>Formats source with its diagnostics underlined, for failure messages.</summary>
public static class DiagnosticTranscript
{
    // The number of context lines around a diagnostic.
    private const int ContextLines = 3;

    /// <summary>Formats the files that have diagnostics, each line followed by its diagnostics.</summary>
    public static string Create(Compilation compilation, IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).ToList();
        var text = new StringBuilder();
        foreach (var diagnostic in all.Where(diagnostic => !diagnostic.Location.IsInSource))
            text.Append(Describe(diagnostic)).Append('\n');

        foreach (var tree in compilation.SyntaxTrees)
        {
            var own = all.Where(diagnostic => diagnostic.Location.SourceTree == tree).ToList();
            if (own.Count > 0)
                AppendFile(text, tree.FilePath, tree.GetText(), own);
        }

        return text.ToString();
    }

    private static void AppendFile(StringBuilder text, string path, SourceText source, List<Diagnostic> diagnostics)
    {
        text.Append("// ").Append(path).Append('\n');
        var lines = diagnostics.Select(diagnostic => source.Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).LineNumber).ToHashSet();
        foreach (var line in source.Lines)
        {
            if (!lines.Any(number => Math.Abs(number - line.LineNumber) <= ContextLines))
                continue;

            text.Append(CultureInfo.InvariantCulture, $"{line.LineNumber + 1,4}  {line}\n");
            foreach (var diagnostic in diagnostics)
            {
                var span = diagnostic.Location.SourceSpan;
                if (source.Lines.GetLineFromPosition(span.Start).LineNumber != line.LineNumber)
                    continue;

                var column = span.Start - line.Start;
                var length = Math.Max(1, Math.Min(span.End, line.End) - span.Start);
                text.Append(' ', column + 6).Append('~', length).Append(' ').Append(Describe(diagnostic)).Append('\n');
            }
        }
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
}
