namespace Capi.Catalog;

/// <summary>A term found in a name.</summary>
/// <param name="meaning">The meaning of the term.</param>
/// <param name="start">The index of its first letter.</param>
/// <param name="end">The index after its last letter.</param>
internal sealed class TermMatch(string meaning, int start, int end)
{
    public string Meaning { get; } = meaning;

    public int Start { get; } = start;

    public int End { get; } = end;
}
