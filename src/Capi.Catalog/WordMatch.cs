namespace Capi.Catalog;

/// <summary>A listed group of words in a name.</summary>
/// <param name="meaning">What the list says of it.</param>
/// <param name="start">Where it begins.</param>
/// <param name="end">Behind its last letter.</param>
internal sealed class WordMatch(string meaning, int start, int end)
{
    public string Meaning { get; } = meaning;

    public int Start { get; } = start;

    public int End { get; } = end;
}
