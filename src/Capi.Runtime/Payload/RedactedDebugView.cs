using System.ComponentModel;
using System.Diagnostics;

namespace Capi.Payload;

/// <summary>The debugger view of a contract: one row per member of its <see cref="object.ToString"/> form, with identifiers as <c>***</c>.
/// Used by generated code; may change between versions.</summary>
/// <remarks>The debugger's raw view still shows the raw values.</remarks>
/// <param name="contract">The contract.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RedactedDebugView(object contract)
{
    private const string Separator = ", ";

    /// <summary>One row per member, for example <c>Email = ***</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public IReadOnlyList<string> Members => SplitMembers(contract.ToString() ?? "");

    private static List<string> SplitMembers(string text)
    {
        var rows = new List<string>();
        var start = text.IndexOf("{ ", StringComparison.Ordinal) is var brace and >= 0 ? brace + 2 : 0;
        var end = text.EndsWith(" }", StringComparison.Ordinal) ? Math.Max(start, text.Length - 2) : text.Length;
        for (var rowStart = start; rowStart < end;)
        {
            var separator = rowStart;
            do
            {
                separator = text.IndexOf(Separator, separator + 1, StringComparison.Ordinal);
            }
            while (separator >= 0 && separator < end && !IsMemberStart(text.AsSpan(separator + Separator.Length)));

            var rowEnd = separator < 0 || separator > end ? end : separator;
            rows.Add(text[rowStart..rowEnd]);
            rowStart = rowEnd + Separator.Length;
        }

        return rows;
    }

    // A value may contain a comma; the next member starts only where a name and = follow.
    private static bool IsMemberStart(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] == '_'))
            length++;

        return length > 0 && text[length..].StartsWith(" = ", StringComparison.Ordinal);
    }
}
