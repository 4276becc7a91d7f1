using System.Text.Encodings.Web;
using System.Text.Json;

namespace Capi.Cli.TypeScript;

/// <summary>Writes text into TypeScript.</summary>
internal static class TypeScriptText
{
    // Escapes everything outside ASCII and what HTML could read, so that a file of any encoding and an inline script hold the same text.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>A string literal.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, Options);

    /// <summary>Text for a comment of one line.</summary>
    public static string ToComment(string text) => Quote(text)[1..^1].Replace("*/", "*\\/", StringComparison.Ordinal);
}
