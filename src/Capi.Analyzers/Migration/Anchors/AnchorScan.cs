using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Anchors;

/// <summary>Searches the text of a compilation for the Conversions API, before anything is bound.</summary>
internal static class AnchorScan
{
    private const int BufferLength = 16 * 1024;

    // The longest word and a little more: a word may lie across two buffers.
    private const int Overlap = 32;

    // Larger files are generated: reading one of five megabytes takes minutes, and it contains no sender.
    private const int MaxFileLength = 1_000_000;

    private static readonly string[] Words =
    [
        "graph.facebook", "action_source", "event_source_url", "test_event_code", "user_data", "client_user_agent", "client_ip_address", "ActionSource", "EventSourceUrl", "UserData", "fbq(", "fbclid", "\"_fbc\"", "\"_fbp\"", "fb.1.", "FormatFbc", "event_name", "custom_data", "access_token", "/events",
    ];

    private static readonly int Endpoint = GetBit("graph.facebook");
    private static readonly int UserData = GetBit("user_data");
    private static readonly int Event = GetBit("action_source") | GetBit("event_name");

    /// <summary>The files that may belong to a hand-written sender, or none if the compilation has no sender.</summary>
    public static AnchorFiles? Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var files = new List<SyntaxTree>();
        var (hasEndpoint, hasShape) = (false, false);
        var buffer = new char[BufferLength];
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = FindWords(tree, buffer, cancellationToken);
            if (found == 0)
                continue;

            files.Add(tree);
            hasEndpoint |= (found & Endpoint) != 0;
            hasShape |= (found & UserData) != 0 && (found & Event) != 0;
        }

        return hasEndpoint || hasShape ? new AnchorFiles(files, hasEndpoint) : null;
    }

    /// <summary>True for a file that may belong to a sender, if the rest of its compilation does.</summary>
    public static bool HasWords(SyntaxTree tree, CancellationToken cancellationToken) => FindWords(tree, new char[BufferLength], cancellationToken) != 0;

    private static int GetBit(string word) => 1 << Array.IndexOf(Words, word);

    private static int FindWords(SyntaxTree tree, char[] buffer, CancellationToken cancellationToken)
    {
        var found = 0;
        if (tree.Length > MaxFileLength)
            return found;

        var text = tree.GetText(cancellationToken);
        for (var start = 0; start < text.Length; start += BufferLength - Overlap)
        {
            var length = Math.Min(BufferLength, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            var span = new ReadOnlySpan<char>(buffer, 0, length);
            for (var word = 0; word < Words.Length; word++)
            {
                if ((found & (1 << word)) == 0 && span.IndexOf(Words[word].AsSpan()) >= 0)
                    found |= 1 << word;
            }
        }

        return found;
    }
}

/// <summary>The files of a hand-written sender.</summary>
/// <param name="Trees">The files with words of the Conversions API.</param>
/// <param name="HasEndpoint">True when one of them names Meta's host.</param>
internal sealed record AnchorFiles(IReadOnlyList<SyntaxTree> Trees, bool HasEndpoint);
