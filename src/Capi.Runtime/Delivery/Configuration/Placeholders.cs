using System.Buffers;

namespace Capi.Delivery.Configuration;

/// <summary>Recognises text that a template or documentation contains where the reader has to put a value: <c>&lt;your-token&gt;</c>, <c>${TOKEN}</c>, <c>changeme</c>.</summary>
internal static class Placeholders
{
    private static readonly SearchValues<char> TemplateCharacters = SearchValues.Create("<>{}[]$%*");

    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["your-", "your_", "youraccess", "yourtoken", "changeme", "change-me", "change_me", "placeholder", "replace-", "replace_", "replaceme", "xxxxxx", "insert-", "insert_", "..."], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a placeholder. No access token of Meta has any of these characters or words.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> text) => text.ContainsAny(TemplateCharacters) || text.ContainsAny(Words) || text.Equals("todo", StringComparison.OrdinalIgnoreCase);
}
