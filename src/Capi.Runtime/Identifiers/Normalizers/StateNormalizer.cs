using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>st</c>: the two-letter code for the exact name of a US state or Canadian province; otherwise the letters a to z of the name.</summary>
/// <remarks>Unlike Meta's Parameter Builder, it never truncates an unknown name to two letters (docs/identity.md).</remarks>
internal static class StateNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        LatinLetters.Fold(value, ref output);
        if (output.Length == 0)
            return DropReason.Empty;

        if (States.TryGetCode(output.WrittenSpan, out var code))
        {
            output.Clear();
            output.Append(code);
        }

        return DropReason.None;
    }
}
