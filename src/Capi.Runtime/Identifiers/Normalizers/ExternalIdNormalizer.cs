using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>external_id</c>: removes white space and lower-cases; drops placeholder IDs (<see cref="PlaceholderIds"/>).</summary>
internal static class ExternalIdNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        Append(value, ref output);
        return output.Length == 0 || PlaceholderIds.ContainsNormalized(output.WrittenSpan) ? DropReason.Empty : DropReason.None;
    }

    /// <summary>Appends the text without white space and in lower case.</summary>
    public static void Append(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        foreach (var rune in new LowerCaseRuneEnumerator(value, CharacterFilter.WhiteSpace))
            output.Append(rune);
    }
}
