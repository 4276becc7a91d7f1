using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>app_user_id</c>: unchanged except for leading and trailing white space; drops placeholder IDs (<see cref="PlaceholderIds"/>).</summary>
internal static class TrimNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        foreach (var rune in WhiteSpace.Trim(value).EnumerateRunes())
            output.Append(rune);

        return output.Length == 0 || PlaceholderIds.Contains(value) ? DropReason.Empty : DropReason.None;
    }
}
