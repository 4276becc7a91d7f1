using System.Collections.Concurrent;

namespace Capi.Analyzers.Wording;

/// <summary>
/// Returns the same instance for equal strings. A problem in an address type that two contracts flatten is found twice; the compiler
/// prints equal diagnostics once, but compares their message arguments by reference.
/// </summary>
/// <remarks>One instance per compilation. Thread-safe.</remarks>
internal sealed class SameWords
{
    private readonly ConcurrentDictionary<string, string> _words = new(StringComparer.Ordinal);

    public string Of(string word) => _words.GetOrAdd(word, word);
}
