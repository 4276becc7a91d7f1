using Capi.Catalog;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>The words of a name: <c>Email</c> and <c>Template</c> in <c>EmailTemplate</c>, <c>email_template</c> and <c>_emailTemplate</c>. Digits are left out.</summary>
internal static class NameWords
{
    public static IReadOnlyList<string> Split(string name)
    {
        var words = new List<string>();
        for (var start = NameTokenizer.FindWordStart(name, 0); start >= 0;)
        {
            var end = NameTokenizer.FindWordEnd(name, start);
            words.Add(name.Substring(start, end - start));
            start = NameTokenizer.FindWordStart(name, end);
        }

        return words;
    }
}
