using System.ComponentModel;
using System.Diagnostics;

namespace Capi.Payload;

/// <summary>The debugger view of a contract: one row per member of its <see cref="object.ToString"/> form, with identifiers as <c>***</c>. Referenced by
/// generated code; the debugger's raw view still shows the raw values.</summary>
/// <param name="contract">The contract.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RedactedView(object contract)
{
    private const string Separator = ", ";

    /// <summary>One row per member, for example <c>Email = ***</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public IReadOnlyList<string> Members => Split(contract.ToString() ?? "");

    private static List<string> Split(string text)
    {
        var rows = new List<string>();
        var start = text.IndexOf("{ ", StringComparison.Ordinal) is var brace and >= 0 ? brace + 2 : 0;
        var end = text.EndsWith(" }", StringComparison.Ordinal) ? Math.Max(start, text.Length - 2) : text.Length;
        for (var from = start; from < end;)
        {
            var next = from;
            do
            {
                next = text.IndexOf(Separator, next + 1, StringComparison.Ordinal);
            }
            while (next >= 0 && next < end && !BeginsMember(text.AsSpan(next + Separator.Length)));

            var stop = next < 0 || next > end ? end : next;
            rows.Add(text[from..stop]);
            from = stop + Separator.Length;
        }

        return rows;
    }

    // A value may contain a comma; the next member starts only where a name and = follow.
    private static bool BeginsMember(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] == '_'))
            length++;

        return length > 0 && text[length..].StartsWith(" = ", StringComparison.Ordinal);
    }
}
