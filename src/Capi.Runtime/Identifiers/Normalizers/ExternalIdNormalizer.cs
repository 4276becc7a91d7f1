using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>external_id</c>: removes white space and lower-cases.</summary>
internal static class ExternalIdNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        foreach (var rune in new LowerCaseRuneEnumerator(value, CharacterFilter.WhiteSpace))
            output.Append(rune);

        return output.Length == 0 ? DropReason.Empty : DropReason.None;
    }
}
