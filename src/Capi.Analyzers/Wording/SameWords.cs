using System.Collections.Concurrent;

namespace Capi.Analyzers.Wording;

/// <summary>
/// Gives equal words as one object. An address that two contracts flatten has its mistake found twice; the compiler prints
/// equal diagnostics once, but compares the words of their messages by reference.
/// </summary>
/// <remarks>Lives as long as its compilation. Safe to use from several threads.</remarks>
internal sealed class SameWords
{
    private readonly ConcurrentDictionary<string, string> _words = new(StringComparer.Ordinal);

    public string Of(string word) => _words.GetOrAdd(word, word);
}
