namespace Capi.Identity;

/// <summary><c>st</c>: the code of a state of the USA or a province of Canada when the name is exactly that; else the letters a to z of the name.</summary>
/// <remarks>Unlike Meta's Parameter Builder it never cuts a foreign name down to two letters (spec section 3.7).</remarks>
internal static class StateNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        LatinLetters.Fold(value, ref output);
        if (output.Length == 0)
            return DropReason.Empty;

        if (States.TryGetCode(output.Written, out var code))
        {
            output.Clear();
            output.Append(code);
        }

        return DropReason.None;
    }
}
