namespace Capi.Identity;

/// <summary><c>app_user_id</c>: as it is, but for white space at the ends.</summary>
internal static class TrimNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        foreach (var rune in WhiteSpace.Trim(value).EnumerateRunes())
            output.Append(rune);

        return output.Length == 0 ? DropReason.Empty : DropReason.None;
    }
}
